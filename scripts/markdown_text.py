"""Any text as GitHub Flavored Markdown that shows just that text."""
import re
import unicodedata

SPECIAL = re.compile(r"[\\`*_\[\]|~$]")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})
IN_ADDRESS = str.maketrans({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E"})
JOINER = "\u200d"  # holds the parts of an emoji together


def is_hidden(character):
    if character in "\n\t" or character == JOINER:
        return False
    return unicodedata.category(character) in ("Cc", "Cf", "Co", "Zl", "Zp")


def visible(text):
    """The text with characters that cannot be seen, such as a zero-width space, written out."""
    return "".join("‹U+%04X›" % ord(c) if is_hidden(c) else c for c in text)


def inline(text):
    """The text as a part of a paragraph, a list item or a table cell; a line end becomes <br>."""
    text = SPECIAL.sub(r"\\\g<0>", visible(text)).translate(ENTITIES)
    # Without this a bare address becomes a link: GFM 0.29, section 6.9.
    text = re.sub(r"\b(https?|ftp)://", r"\1\\://", text, flags=re.I)
    return re.sub(r"\b(www)\.", r"\1\\.", text, flags=re.I)


def opened(markdown):
    """A paragraph or list item that does not begin a heading, a list or a rule of its own."""
    markdown = re.sub(r"^(?:\s|<br>)+|(?:\s|<br>)+$", "", markdown)
    markdown = re.sub(r"^(\d+)([.)])", r"\1\\\2", markdown)
    return re.sub(r"^[-+=#]", r"\\\g<0>", markdown)


def paragraph(text):
    """The text as a paragraph or a list item of its own."""
    return opened(inline(text))


def can_be_starred(pieces):
    """Whether ** opens and closes where it should: CommonMark 0.31, section 6.2."""
    after_bold = False
    for text, is_bold in pieces:
        if is_bold and (after_bold or not (text[:1].isalnum() and text[-1:].isalnum())):
            return False
        after_bold = is_bold
    return True


def emphasised(pieces):
    """Pieces of a text, [(text, is bold)] without empty ones, as a paragraph or a list item."""
    begin, end = ("**", "**") if can_be_starred(pieces) else ("<b>", "</b>")
    return opened("".join(begin + inline(text) + end if is_bold else inline(text)
                          for text, is_bold in pieces))


def link(text, address):
    """A link, or the text alone where there is no address."""
    return "[%s](%s)" % (inline(text), address.translate(IN_ADDRESS)) if address else inline(text)


def table(head, rows):
    """The lines of a table; cells are Markdown."""
    lines = ["| %s |" % " | ".join(head), "|" + "---|" * len(head)]
    return lines + ["| %s |" % " | ".join(row) for row in rows]
