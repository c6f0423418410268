#include "text/edit_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace postlint::text {
namespace {

EditMap map_of(const std::vector<Edit>& edits) {
  EditMap map;
  for (const Edit& edit : edits) map.add(edit);
  return map;
}

TEST(EditMap, IsTheIdentityWithoutEdits) {
  const EditMap map;
  EXPECT_TRUE(map.identity());
  EXPECT_EQ(map.to_parent({3, 9}), (Span{3, 9}));
  EXPECT_EQ(map.to_child({3, 9}), (Span{3, 9}));
}

TEST(EditMap, MapsAStartInsideAnExpansionToItsEdit) {
  const EditMap map = map_of({{2, 6, 2, 3}});  // one byte became four
  EXPECT_EQ(map.to_parent({4, 8}), (Span{2, 5}));
}

TEST(EditMap, MapsAnEndInsideAnExpansionToTheEndOfItsEdit) {
  const EditMap map = map_of({{2, 6, 2, 3}});
  EXPECT_EQ(map.to_parent({0, 4}), (Span{0, 3}));
  EXPECT_EQ(map.to_parent({3, 5}), (Span{2, 3}));
}

TEST(EditMap, LeavesDeletedTextAtTheEdgesOfASpanOutside) {
  const EditMap map = map_of({{2, 2, 2, 5}, {4, 4, 7, 9}});
  EXPECT_EQ(map.to_parent({2, 4}), (Span{5, 7}));
  EXPECT_EQ(map.to_parent({0, 2}), (Span{0, 2}));
  EXPECT_EQ(map.to_parent({4, 6}), (Span{9, 11}));
}

TEST(EditMap, CoversDeletedTextInsideASpan) {
  const EditMap map = map_of({{2, 2, 2, 5}});
  EXPECT_EQ(map.to_parent({0, 4}), (Span{0, 7}));
}

TEST(EditMap, MapsADeletionAtTheVeryStart) {
  const EditMap map = map_of({{0, 0, 0, 3}});  // a byte order mark
  EXPECT_EQ(map.to_parent({0, 4}), (Span{3, 7}));
  EXPECT_EQ(map.to_child({0, 7}), (Span{0, 4}));
  EXPECT_EQ(map.to_child({3, 7}), (Span{0, 4}));
}

TEST(EditMap, MapsADeletionAtTheVeryEnd) {
  const EditMap map = map_of({{4, 4, 4, 9}});
  EXPECT_EQ(map.to_parent({0, 4}), (Span{0, 4}));
  EXPECT_EQ(map.to_child({0, 9}), (Span{0, 4}));
}

TEST(EditMap, MapsAnInsertionToAnEmptyPlace) {
  const EditMap map = map_of({{2, 5, 2, 2}});
  EXPECT_EQ(map.to_parent({2, 5}), (Span{2, 2}));
  EXPECT_EQ(map.to_parent({3, 4}), (Span{2, 2}));
  EXPECT_EQ(map.to_parent({0, 7}), (Span{0, 4}));
  EXPECT_EQ(map.to_child({2, 4}), (Span{5, 7}));
  EXPECT_EQ(map.to_child({0, 2}), (Span{0, 2}));
}

TEST(EditMap, KeepsAdjacentEditsApart) {
  const EditMap map = map_of({{0, 1, 0, 2}, {1, 2, 2, 4}, {2, 2, 4, 7}, {2, 3, 7, 7}});
  EXPECT_EQ(map.to_parent({0, 1}), (Span{0, 2}));
  EXPECT_EQ(map.to_parent({1, 2}), (Span{2, 4}));
  EXPECT_EQ(map.to_parent({2, 3}), (Span{7, 7}));
  EXPECT_EQ(map.to_parent({3, 4}), (Span{7, 8}));
}

TEST(EditMap, MapsAnEmptySpanToAnOrderedOne) {
  const EditMap map = map_of({{2, 2, 2, 5}, {4, 8, 7, 8}});
  for (std::size_t i = 0; i < 12; ++i) {
    const Span up = map.to_parent({i, i});
    const Span down = map.to_child({i, i});
    EXPECT_LE(up.begin, up.end) << i;
    EXPECT_LE(down.begin, down.end) << i;
  }
}

// What each byte of one side stands for on the other: the plain meaning of a list of edits.
std::vector<Span> origins(const std::vector<Edit>& edits, std::size_t child_size) {
  std::vector<Span> out;
  std::size_t parent = 0;
  const auto in_step_until = [&](std::size_t child_end) {
    for (; out.size() < child_end; ++parent) out.push_back({parent, parent + 1});
  };
  for (const Edit& edit : edits) {
    in_step_until(edit.child_begin);
    out.resize(edit.child_end, {edit.parent_begin, edit.parent_end});
    parent = edit.parent_end;
  }
  in_step_until(child_size);
  return out;
}

struct Sample {
  std::vector<Edit> edits;
  std::size_t child_size = 0;
  std::size_t parent_size = 0;
};

Sample random_sample(std::mt19937& random) {
  const auto below = [&random](std::size_t limit) { return random() % limit; };
  Sample sample;
  for (std::size_t i = below(7); i > 0; --i) {
    const std::size_t gap = below(3);  // 0: adjacent edits
    sample.child_size += gap;
    sample.parent_size += gap;
    const std::size_t child = below(4);
    const std::size_t parent = below(4);
    sample.edits.push_back({sample.child_size, sample.child_size + child, sample.parent_size,
                            sample.parent_size + parent});
    sample.child_size += child;
    sample.parent_size += parent;
  }
  const std::size_t tail = below(3);
  sample.child_size += tail;
  sample.parent_size += tail;
  return sample;
}

std::vector<Edit> flipped(std::vector<Edit> edits) {
  for (Edit& edit : edits) {
    std::swap(edit.child_begin, edit.parent_begin);
    std::swap(edit.child_end, edit.parent_end);
  }
  return edits;
}

TEST(EditMapProperty, MapsEverySpanOfRandomEditsToTheOriginsOfItsBytes) {
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    const Sample sample = random_sample(random);
    const EditMap map = map_of(sample.edits);
    const std::vector<Span> up = origins(sample.edits, sample.child_size);
    for (std::size_t b = 0; b < up.size(); ++b) {
      for (std::size_t e = b + 1; e <= up.size(); ++e) {
        const Span expected{up[b].begin, std::max(up[b].begin, up[e - 1].end)};
        ASSERT_EQ(map.to_parent({b, e}), expected) << "round " << round << " " << b << " " << e;
      }
    }
    const std::vector<Span> down = origins(flipped(sample.edits), sample.parent_size);
    for (std::size_t b = 0; b < down.size(); ++b) {
      for (std::size_t e = b + 1; e <= down.size(); ++e) {
        const Span expected{down[b].begin, std::max(down[b].begin, down[e - 1].end)};
        ASSERT_EQ(map.to_child({b, e}), expected) << "round " << round << " " << b << " " << e;
      }
    }
  }
}

TEST(EditMapProperty, IsMonotoneAndStaysInsideTheParent) {
  std::mt19937 random(2);
  for (int round = 0; round < 2000; ++round) {
    const Sample sample = random_sample(random);
    const EditMap map = map_of(sample.edits);
    Span previous{0, 0};
    for (std::size_t i = 0; i <= sample.child_size; ++i) {
      const Span from_here = map.to_parent({i, sample.child_size});
      const Span to_here = map.to_parent({0, i});
      ASSERT_GE(from_here.begin, previous.begin);
      ASSERT_GE(to_here.end, previous.end);
      ASSERT_LE(from_here.end, sample.parent_size);
      previous = {from_here.begin, to_here.end};
    }
  }
}

TEST(EditMapProperty, ComesBackToTheSameSpanWhereNothingWasEdited) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    const Sample sample = random_sample(random);
    const EditMap map = map_of(sample.edits);
    const std::vector<Span> up = origins(sample.edits, sample.child_size);
    for (std::size_t i = 0; i < up.size(); ++i) {
      const bool edited = std::ranges::any_of(sample.edits, [i](const Edit& edit) {
        return edit.child_begin <= i && i < edit.child_end;
      });
      if (edited) continue;
      ASSERT_EQ(map.to_child(map.to_parent({i, i + 1})), (Span{i, i + 1}));
    }
  }
}

TEST(EditMapProperty, ComposesByApplyingOneMapAfterTheOther) {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    Sample lower = random_sample(random);
    Sample upper = random_sample(random);
    // The lower map's parent is the upper map's child: pad the shorter one.
    const std::size_t size = std::max(lower.parent_size, upper.child_size);
    lower.child_size += size - lower.parent_size;
    upper.parent_size += size - upper.child_size;
    const EditMap first = map_of(lower.edits);
    const EditMap second = map_of(upper.edits);
    const std::vector<Span> low = origins(lower.edits, lower.child_size);
    const std::vector<Span> high = origins(upper.edits, size);
    for (std::size_t b = 0; b < low.size(); ++b) {
      const Span middle = low[b];
      const Span both = second.to_parent(first.to_parent({b, b + 1}));
      ASSERT_LE(both.begin, both.end);
      if (middle.empty()) continue;
      ASSERT_EQ(both.begin, high[middle.begin].begin);
      ASSERT_EQ(both.end, std::max(both.begin, high[middle.end - 1].end));
    }
  }
}

}  // namespace
}  // namespace postlint::text
