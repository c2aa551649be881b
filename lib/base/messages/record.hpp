// What is said of references, keys, and rules inside one record. `fields` lists
// titles and `names` the same fields by name (as `when` and `when_name`, `word` and `word_name`);
// `target` is the kind a reference points to; `ref`, `hits` and `by` name records on file.
#pragma once

#include "base/messages.hpp"

namespace jinguo {

inline constexpr Message record_messages[] = {
    {.code = Code::E_REF_UNKNOWN,
     .name = "E_REF_UNKNOWN",
     .zh = "{field}[“{value}”]还没有登记过。",
     .en = "{field}[ “{value}”] is not on record.",
     .zh_hint =
         "[最接近的是“{nearest}”；]核对编号或名称，没有登记的先登记[（jinguo {target.en} add）]。",
     .en_hint = "[The nearest is “{nearest}”. ]Check the code or name; if it is new, record it "
                "first[ with jinguo {target} add]."},
    {.code = Code::E_REF_AMBIGUOUS,
     .name = "E_REF_AMBIGUOUS",
     .zh = "{field}[“{value}”]对得上不止一条记录[：{hits}]。",
     .en = "{field}[ “{value}”] names more than one record[: {hits}].",
     .zh_hint = "改填其中一条的编号。",
     .en_hint = "Write the code of one of them."},
    {.code = Code::E_KEY_TAKEN,
     .name = "E_KEY_TAKEN",
     .zh = "{field}[“{value}”]已经登记过了[，在“{by}”]。",
     .en = "{field}[ “{value}”] is on record already[, as “{by}”].",
     .zh_hint = "是同一对象就修改已登记的那条，不是就核对这一项有没有写错。",
     .en_hint = "If it is the same one, edit the record that exists; if not, check this value."},
    {.code = Code::E_MATCH_AMBIGUOUS,
     .name = "E_MATCH_AMBIGUOUS",
     .zh = "这一行对得上不止一条已登记的记录[：{hits}]。",
     .en = "This row matches more than one record[: {hits}].",
     .zh_hint = "在编号这一列填上要更新的那一条的编号。",
     .en_hint = "Put the code of the one to update into the column code."},
    {.code = Code::E_MATCH_DIFFERS,
     .name = "E_MATCH_DIFFERS",
     .zh = "这一行与已登记的[“{ref}”]对得上，但{field}不同[：已登记的是“{stored}”，这里是“{value}”]"
           "。",
     .en = "This row matches the record[ “{ref}”] but differs in {field}[: “{stored}” on record, "
           "“{value}” here].",
     .zh_hint =
         "核对是不是同一对象：是就先用 edit 改正登记的{field}，不是就改正这一行的编号或号码。",
     .en_hint =
         "Check whether they are the same: if so, correct {field} on record with edit first; "
         "if not, correct the code or number of this row."},
    {.code = Code::E_MATCH_REFUSED,
     .name = "E_MATCH_REFUSED",
     .zh = "这一行已经登记过[，编号“{ref}”]。",
     .en = "This row is on record already[, as “{ref}”].",
     .zh_hint = "删去这一行；想更新已登记的，改用 --on-match update。",
     .en_hint = "Delete the row, or use --on-match update to bring the record up to date."},
    {.code = Code::W_ROW_TWICE,
     .name = "W_ROW_TWICE",
     .zh = "这一行与[第 {first} 行]前面的一行是同一条记录。",
     .en = "This row is the same record as [row {first}, ]an earlier one.",
     .zh_hint = "核对两行，留下对的一行；不改的话，以后面一行为准。",
     .en_hint = "Compare the two rows and keep the right one; otherwise the later one counts."},
    {.code = Code::W_NO_KEY,
     .name = "W_NO_KEY",
     .zh = "这一行没有能认出它的内容[（{fields}）]，再导入一次会重复登记。",
     .en = "Nothing in this row tells it from others[ ({names})]; importing it again would add it "
           "twice.",
     .zh_hint = "补上编号，或补全能认出它的各项，例如身份证号、信用代码、名称和日期。",
     .en_hint = "Add a code, or fill what identifies it, such as identity number, credit code, or "
                "name and date."},
    {.code = Code::E_ONE_OF,
     .name = "E_ONE_OF",
     .zh = "{fields}必须而且只能填一项。",
     .en = "Exactly one of {names} has to be filled.",
     .zh_hint = "留下符合实际的一项，其余留空。",
     .en_hint = "Fill the one that is true and leave the others empty."},
    {.code = Code::E_AT_MOST_ONE,
     .name = "E_AT_MOST_ONE",
     .zh = "{fields}最多只能填一项。",
     .en = "At most one of {names} may be filled.",
     .zh_hint = "留下符合实际的一项，其余留空。",
     .en_hint = "Keep the one that is true and leave the others empty."},
    {.code = Code::E_TOGETHER,
     .name = "E_TOGETHER",
     .zh = "{fields}要么都填，要么都不填。",
     .en = "{names} go together: fill all of them or none.",
     .zh_hint = "补上缺的一项，或把另一项也清空。",
     .en_hint = "Fill what is missing, or empty the others too."},
    {.code = Code::E_ORDER,
     .name = "E_ORDER",
     .zh = "{fields}的先后或大小颠倒了，前一项不能超过后一项。",
     .en = "{names} are the wrong way round: the first may not exceed the second.",
     .zh_hint = "核对这两项，看看是不是填反了。",
     .en_hint = "Check both; they may have been swapped."},
    {.code = Code::E_NEEDED_WHEN,
     .name = "E_NEEDED_WHEN",
     .zh = "[{when}是“{word}”时，]{fields}必须填。",
     .en = "{names} must be filled[ when {when_name} is {word_name}].",
     .zh_hint = "补上{fields}[，或核对{when}填得对不对]。",
     .en_hint = "Fill {names}[, or check whether {when_name} is right]."},
    {.code = Code::E_ONLY_WHEN,
     .name = "E_ONLY_WHEN",
     .zh = "[{when}是“{word}”时，]{fields}不能填。",
     .en = "{names} must stay empty[ when {when_name} is {word_name}].",
     .zh_hint = "清空{fields}[，或核对{when}填得对不对]。",
     .en_hint = "Empty {names}[, or check whether {when_name} is right]."},
    {.code = Code::E_CYCLE,
     .name = "E_CYCLE",
     .zh = "{field}[“{value}”]绕一圈又回到了这条记录自己。",
     .en = "{field}[ “{value}”] leads back to this record itself.",
     .zh_hint = "改填真正的上级；最上面的一级留空。",
     .en_hint = "Name what really stands above it; leave it empty at the top."},
    {.code = Code::E_UNIT_MISMATCH,
     .name = "E_UNIT_MISMATCH",
     .zh = "{field}[“{value}”]不是这个指标的单位[，应为“{expected}”]。",
     .en = "{field}[ “{value}”] is not the unit of this metric[, which is “{expected}”].",
     .zh_hint = "改用指标的单位，数值也要换算；单位见 jinguo report metrics。",
     .en_hint = "Use the metric's unit and convert the value; jinguo report metrics lists the "
                "units."},
};

}  // namespace jinguo
