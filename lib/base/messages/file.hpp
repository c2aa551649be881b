// What is said of a file and of any cell in it. Every finding may use `field`, `column`, `value`
// (already masked) and `row` (line of the file); further facts stand in brackets in the sentence.
#pragma once

#include "base/messages.hpp"

namespace jinguo {

inline constexpr Message file_messages[] = {
    {.code = Code::E_ENCODING,
     .name = "E_ENCODING",
     .zh = "[第 {row} 行][第 {column_number} 格]有读不成文字的内容[，从文件第 {byte} 个字节起]。",
     .en = "Some bytes cannot be read as text[ (row {row}, cell {column_number})][, from byte "
           "{byte} of the file].",
     .zh_hint = "在 WPS 或 Excel 里打开原表，另存为“CSV UTF-8”再导入；知道编码的，用 --encoding "
                "指明，例如 --encoding gb18030。",
     .en_hint = "Open the original in WPS or Excel and save it as “CSV UTF-8”; if you know the "
                "encoding, name it with --encoding, for example --encoding gb18030."},
    {.code = Code::E_NOT_TEXT,
     .name = "E_NOT_TEXT",
     .zh = "这个文件不是文本表格[（{detail}）]。",
     .en = "This file is not a table in text form[ ({detail})].",
     .zh_hint = "在 WPS 或 Excel 里打开它，另存为“CSV UTF-8”再导入；带密码的先去掉密码。",
     .en_hint = "Open it in WPS or Excel and save it as “CSV UTF-8”; take a password off first."},
    {.code = Code::E_TOO_LARGE,
     .name = "E_TOO_LARGE",
     .zh = "文件超出了能收的限度[：{what}最多 {limit}]。",
     .en = "The file is larger than can be taken[: {what}, at most {limit}].",
     .zh_hint = "把它分成几个文件分别导入；哪一格里粘贴了整篇文字的，先移走。",
     .en_hint = "Split it and import the parts one by one; move whole documents out of cells."},
    {.code = Code::E_CSV_QUOTE,
     .name = "E_CSV_QUOTE",
     .zh = "[第 {row} 行][第 {column_number} 格]有一个双引号没有配对，后面的内容分不清属于哪一格。",
     .en =
         "A double quote is never closed[ (row {row}, cell {column_number})]; what follows belongs "
         "to no clear cell.",
     .zh_hint = "补上或删去那个双引号；最稳妥的是在 WPS 或 Excel 里把原表重新另存一次。",
     .en_hint = "Close or delete that quote; saving the original again in WPS or Excel is the "
                "surest way."},
    {.code = Code::E_CSV_WIDTH,
     .name = "E_CSV_WIDTH",
     .zh = "这一行的格数与表头不同[（这一行 {count} 格，表头 {expected} 格）]。",
     .en = "This row does not have as many cells as the header[ ({count} against {expected})].",
     .zh_hint = "看看有没有多出或漏掉的分隔符；内容里有分隔符的，用双引号括起来。",
     .en_hint = "Look for a separator too many or too few; put double quotes around text that "
                "contains one."},
    {.code = Code::W_CSV_QUOTE,
     .name = "W_CSV_QUOTE",
     .zh = "这一行有单独的双引号，已按普通文字收下。",
     .en = "A double quote stands alone in this row; it was taken as part of the text.",
     .zh_hint = "核对这一格有没有和旁边的连在一起。",
     .en_hint = "Check that the cell has not run together with its neighbour."},
    {.code = Code::E_HEADER,
     .name = "E_HEADER",
     .zh = "找不到表头[，最像的一行是“{guess}”]。",
     .en = "No header row was found[; the nearest is “{guess}”].",
     .zh_hint = "第一行要写各列的名称[；空表用 jinguo {kind.en} template 生成]。",
     .en_hint =
         "The first row must name the columns[; jinguo {kind} template makes an empty form]."},
    {.code = Code::E_HEADER_DUP,
     .name = "E_HEADER_DUP",
     .zh = "有两列都是{field}[：“{column}”和“{other}”]。",
     .en = "Two columns mean {field}[: “{column}” and “{other}”].",
     .zh_hint = "删去多余的一列，或改掉其中一列的表头。",
     .en_hint = "Delete one of the columns or change its header."},
    {.code = Code::E_HEADER_REQUIRED,
     .name = "E_HEADER_REQUIRED",
     .zh = "表里没有必填的“{field}”这一列。",
     .en = "The table has no column for {field}, which is required.",
     .zh_hint = "补上这一列再导入[；表头可以写：{known}]。",
     .en_hint = "Add the column and import again[; its header may be {known}]."},
    {.code = Code::I_HEADER_UNKNOWN,
     .name = "I_HEADER_UNKNOWN",
     .zh = "不知道“{column}”这一列是什么，没有导入它。",
     .en = "The column “{column}” means no known field and was not imported.",
     .zh_hint = "[它若是“{nearest}”，就这样改表头；]"
                "用不到的列不必管，要用的把表头改成字段的名称（jinguo {kind.en} fields）。",
     .en_hint = "[If it is “{nearest}”, name it so. ]Leave it if it is not needed; else head it "
                "with a field's name (jinguo {kind} fields)."},
    {.code = Code::I_SUMMARY_ROW,
     .name = "I_SUMMARY_ROW",
     .zh = "这一行[（{value}）]是合计或填表说明，没有导入。",
     .en = "This row[ ({value})] sums up or explains the table; it was not imported.",
     .zh_hint = "不必处理；确实是一条记录的，改掉第一格的文字。",
     .en_hint = "Nothing need be done; if it is a record, change the words in its first cell."},
    {.code = Code::E_JSON,
     .name = "E_JSON",
     .zh = "[{field}：]不是能收的 JSON[：{detail}]。",
     .en = "[{field}: ]This is not JSON that can be taken[: {detail}].",
     .zh_hint = "每行写一个花括号里的对象，同一个键只写一次，值只能是文字、数字、true、false "
                "或 null。",
     .en_hint = "Write one object in braces a line, no key twice, and only text, numbers, true, "
                "false or null as values."},
    {.code = Code::E_CELL_ERROR,
     .name = "E_CELL_ERROR",
     .zh = "{field}这一格是公式出错的标记[“{value}”]。",
     .en = "{field} holds the mark of a broken formula[, “{value}”].",
     .zh_hint = "在表格里改好公式，或直接填上内容，再导出。",
     .en_hint = "Mend the formula in the spreadsheet or type the content itself, then export "
                "again."},
    {.code = Code::E_REQUIRED,
     .name = "E_REQUIRED",
     .zh = "{field}没有填。",
     .en = "{field} is empty.",
     .zh_hint = "这一项必填，请补上。",
     .en_hint = "It is required: fill it in."},
    {.code = Code::E_TEXT,
     .name = "E_TEXT",
     .zh = "{field}[“{value}”]不能这样写[：{detail}]。",
     .en = "{field}[ “{value}”] cannot be written like this[: {detail}].",
     .zh_hint = "删去看不见的控制字符[，并缩短到 {limit} 个字以内]，再导入。",
     .en_hint = "Take out hidden control characters[ and keep it to {limit} characters], then "
                "import again."},
    {.code = Code::E_CHOICE,
     .name = "E_CHOICE",
     .zh = "{field}没有“{value}”这个选项。",
     .en = "{field} has no option “{value}”.",
     .zh_hint = "从规定的选项里选一个[：{known}][；最接近的是“{nearest}”]。",
     .en_hint = "Use one of its options[: {known}][; the nearest is “{nearest}”]."},
    {.code = Code::E_BOOL,
     .name = "E_BOOL",
     .zh = "{field}[“{value}”]看不出是“是”还是“否”。",
     .en = "{field}[ “{value}”] says neither yes nor no.",
     .zh_hint = "填“是”或“否”（√、×、1、0 也可以）；不清楚的留空。",
     .en_hint = "Write 是 or 否 (yes, no, 1 and 0 will do); leave it empty when it is not known."},
    {.code = Code::E_CODE,
     .name = "E_CODE",
     .zh = "{field}[“{value}”]不能当作编号。",
     .en = "{field}[ “{value}”] cannot be a code.",
     .zh_hint = "编号不含空格和斜杠，不超过 100 个字节，纯数字的至少 5 位；这一列若是 1、2、3 "
                "的行号，把表头改成“序号”。",
     .en_hint = "A code has no spaces or slashes, at most 100 bytes, and at least 5 digits when it "
                "is all digits; if the column only counts the rows, head it 序号."},
    {.code = Code::E_DEGREES,
     .name = "E_DEGREES",
     .zh = "{field}[“{value}”]超出了范围[，应在 -{limit} 到 {limit} 度之间]。",
     .en = "{field}[ “{value}”] is out of bounds[; it lies between -{limit} and {limit} degrees].",
     .zh_hint = "核对经度和纬度有没有填反，小数点有没有漏掉。",
     .en_hint = "Check whether latitude and longitude were swapped, or a decimal point left out."},
};

}  // namespace jinguo
