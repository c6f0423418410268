// Runs one checker of wording over drafts: started by compare_wording.py from the folder that holds its packages.
//
// Usage: node run.mjs NAME < DRAFTS > FINDINGS
// Reads only `id`, `text` and `format` of each line (NDJSON) and writes {"id", "spans": [{"start", "end", "type"}]}
// with places in Unicode code points. Every checker runs as it is by default; nothing is fetched.
import {createInterface} from 'node:readline'
import {markdown, text as plain} from 'alex'
import {RegExpMatcher, englishDataset, englishRecommendedTransformers} from 'obscenity'
import retextEnglish from 'retext-english'
import retextEquality from 'retext-equality'
import retextProfanities from 'retext-profanities'
import {unified} from 'unified'
import {VFile} from 'vfile'
import writeGood from 'write-good'

const messages = file => file.messages.map(message => {
  const place = message.place ?? message.position  // vfile 6 and 5
  return [place.start.offset, place.end.offset, message.ruleId]
})

const retext = plugin => {
  const processor = unified().use(retextEnglish).use(plugin)
  return text => {
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    return messages(file)
  }
}

const obscenity = () => {
  const matcher = new RegExpMatcher({...englishDataset.build(), ...englishRecommendedTransformers})
  return text => matcher.getAllMatches(text, true).map(match => [
    match.startIndex, match.endIndex + 1,
    englishDataset.getPayloadWithPhraseMetadata(match).phraseMetadata.originalWord])
}

const checkers = {
  alex: () => (text, format) => messages((format === 'markdown' ? markdown : plain)(text)),
  'retext-equality': () => retext(retextEquality),
  'retext-profanities': () => retext(retextProfanities),
  // `offset` is a length here.
  'write-good': () => text => writeGood(text).map(({index, offset}) => [index, index + offset, 'style']),
  obscenity
}

const name = process.argv[2]
if (!Object.hasOwn(checkers, name)) {
  console.error(`usage: node run.mjs ${Object.keys(checkers).join('|')} < DRAFTS`)
  process.exit(2)
}
const check = checkers[name]()
for await (const line of createInterface({input: process.stdin})) {
  if (!line.trim()) continue
  const {id, text, format} = JSON.parse(line)
  const codePoints = units => Array.from(text.slice(0, units)).length
  const spans = check(text, format).map(([start, end, type]) =>
    ({start: codePoints(start), end: codePoints(end), type}))
  console.log(JSON.stringify({id, spans}))
}
