// What is said of a file and of any cell in it. Every finding may use `field`, `column`, `value`
// (already masked) and `row` (line of the file); further facts stand in brackets in the sentence.
#pragma once

#include "base/messages.hpp"

namespace jinguo {

/// A number that lost digits cannot be mended, only taken again from where it is whole; so.
inline constexpr std::string_view retype_zh =
    "丢掉的数字只能从证件、原始登记材料或导出这张表的系统里重新取，只改格式找不回来："
    "在 WPS 或 Excel 里选中“{column}”这一列，用“设置单元格格式”设为“文本”，"
    "再重新录入或粘贴号码，然后重新导出。";
inline constexpr std::string_view retype_en =
    "The lost digits are only on the card, in the first papers or in the system that the table "
    "came from; changing the format alone does not bring them back. In WPS or Excel select the "
    "column “{column}”, choose Format Cells, Text, then type or paste the numbers again and export "
    "again.";

/// Neither does a date tell what it was before.
inline constexpr std::string_view as_typed_zh =
    "在 WPS 或 Excel "
    "里选中“{column}”这一列，用“设置单元格格式”设为“文本”，对照原始材料按原样重新录入，"
    "然后重新导出。";
inline constexpr std::string_view as_typed_en =
    "In WPS or Excel select the column “{column}”, choose Format Cells, Text, type it again as it "
    "stands in the original and export again.";

inline constexpr std::string_view unmask_zh =
    "用没有遮盖的原表；从 jinguo 导出的，加 --reveal --reason 重新导出。"
    "不知道完整内容的，“{column}”这一格留空。";
inline constexpr std::string_view unmask_en =
    "Use the original, unmasked table (from jinguo: export again with --reveal --reason); leave "
    "the cell of “{column}” empty when the whole is not known.";

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
     .zh = "这个文件不是能读的表格[（{detail}）]。",
     .en = "This file is not a table that can be read[ ({detail})].",
     .zh_hint = "在 WPS 或 Excel 里打开它，另存为“Excel 工作簿（*.xlsx）”再导入；"
                "带密码的先去掉密码。",
     .en_hint = "Open it in WPS or Excel, save it as “Excel workbook (*.xlsx)” and import that; "
                "take a password off first."},
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
     .zh = "找不到表头[：文件没有第 {absent} 行][，最像的一行是“{guess}”]。",
     .en = "No header row was found[: the file has no row {absent}][; the nearest is “{guess}”].",
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
    {.code = Code::E_SHEET,
     .name = "E_SHEET",
     .zh = "文件里没有“{value}”这张工作表[，只有：{known}]。",
     .en = "The file has no sheet “{value}”[; its sheets are {known}].",
     .zh_hint = "用 --sheet 写上工作表的名称，或写它是第几张；不写就自动选表头最合适的一张。",
     .en_hint = "Name a sheet with --sheet, or give its number; without it the sheet whose header "
                "fits best is read."},
    {.code = Code::I_SHEETS_LEFT,
     .name = "I_SHEETS_LEFT",
     .zh = "还有工作表没有读[，读的是“{sheet}”][，没有读：{known}]。",
     .en = "Not every sheet was read[; the one read is “{sheet}”][, the others {known}].",
     .zh_hint = "别的表也要导入的，用 --sheet 指明，再导入一次。",
     .en_hint = "If another is to be imported too, name it with --sheet and import again."},
    {.code = Code::I_HEADER_REPEATED,
     .name = "I_HEADER_REPEATED",
     .zh = "这一行又是表头，没有导入。",
     .en = "This row repeats the header; it was not imported.",
     .zh_hint = "不必处理。",
     .en_hint = "Nothing need be done."},
    {.code = Code::I_SAMPLE_ROW,
     .name = "I_SAMPLE_ROW",
     .zh = "这一行[（{value}）]是填写示例或填表说明，没有导入。",
     .en = "This row[ ({value})] is an example or tells how to fill in the form; it was not "
           "imported.",
     .zh_hint = "不必处理；确实是一条记录的，改掉第一格的文字。",
     .en_hint = "Nothing need be done; if it is a record, change the words in its first cell."},
    {.code = Code::W_SUM_DIFFERS,
     .name = "W_SUM_DIFFERS",
     .zh = "“{column}”的合计与上面各行加起来的不同[：写的是 {stated}，加起来是 {sum}]。",
     .en = "The stated total of “{column}” is not the sum of the rows above[: {stated} against "
           "{sum}].",
     .zh_hint = "核对有没有漏掉的行、多出的行，或写错的数；导入的是各行的数，不是合计。",
     .en_hint = "Look for rows that are missing, rows too many or a wrong figure; the rows were "
                "imported, not the total."},
    {.code = Code::I_SERIAL_GAP,
     .name = "I_SERIAL_GAP",
     .zh = "“{column}”不连续[，从第 {first} 行起][，共 {count} 处]。",
     .en = "“{column}” does not count on[ from row {first}][ ({count} places)].",
     .zh_hint = "核对那里有没有被删掉或隐藏的行；序号本身不导入。",
     .en_hint = "Check whether rows were deleted or hidden there; the numbers themselves are not "
                "imported."},
    {.code = Code::W_DITTO,
     .name = "W_DITTO",
     .zh = "{field}写的是“同上”，已照上一行填入。",
     .en = "{field} says “as above”; it was taken from the row above.",
     .zh_hint = "核对是不是确实相同；以后每一行都写全。",
     .en_hint = "Check that it is the same; better write it out in every row."},
    {.code = Code::E_DITTO,
     .name = "E_DITTO",
     .zh = "{field}写的是“同上”，看不出是什么。",
     .en = "{field} says “as above”, which cannot be taken here.",
     .zh_hint = "把内容写全；只有住址、单位、区域这类内容可以写“同上”，而且上一行要有。",
     .en_hint = "Write it out; only an address, a unit, a region and the like may be “as above”, "
                "where the row above has one."},
    {.code = Code::I_MERGED,
     .name = "I_MERGED",
     .zh = "[从第 {first} 行起]有合并的单元格[，共 {count} "
           "格]，合并范围内的每一行都按同样的内容收下。",
     .en = "There are merged cells[ from row {first} on][ ({count})]; every row of a merged area "
           "got its content.",
     .zh_hint = "核对合并的内容是不是每一行都有；不是的，取消合并，再导入。",
     .en_hint = "Check that the content holds for each of the rows; else unmerge the cells and "
                "import again."},
    {.code = Code::E_MAP_HEADER,
     .name = "E_MAP_HEADER",
     .zh = "对照文件里写的“{value}”这一列，表里没有。",
     .en = "The mapping file speaks of a column “{value}” that the table does not have.",
     .zh_hint = "[最像的一列是“{nearest}”；]核对是不是这个来源的表，或改对照文件。",
     .en_hint =
         "[The nearest is “{nearest}”. ]Check that the file comes from that source, or change "
         "the mapping file."},
    {.code = Code::E_XLS_OLD,
     .name = "E_XLS_OLD",
     .zh = "这是旧格式的工作簿（XLS、ET），读不了。",
     .en = "This is a workbook of the old form (XLS, ET), which is not read.",
     .zh_hint = "在 WPS 或 Excel 里打开它，另存为“Excel 工作簿（*.xlsx）”再导入。",
     .en_hint = "Open it in WPS or Excel, save it as “Excel workbook (*.xlsx)” and import that."},
    {.code = Code::E_PASSWORD,
     .name = "E_PASSWORD",
     .zh = "这个工作簿加了密码，打不开。",
     .en = "This workbook is protected by a password and cannot be opened.",
     .zh_hint = "在 WPS 或 Excel 里用密码打开它，取消“用密码进行加密”，保存后再导入。",
     .en_hint = "Open it in WPS or Excel with the password, remove the encryption, save it and "
                "import again."},
    {.code = Code::E_XLSX,
     .name = "E_XLSX",
     .zh = "这个工作簿（XLSX）[从第 {row} 行起]读不下去[：{detail}]。",
     .en = "This workbook (XLSX) cannot be read[ on from row {row}][: {detail}].",
     .zh_hint = "多半是没有下载完或传输时损坏了：重新取一份；在 WPS 或 Excel "
                "里打得开的，另存为新的 XLSX 文件再导入。",
     .en_hint = "It was probably cut short or damaged on the way: fetch it again; if WPS or Excel "
                "can open it, save it as a new XLSX file and import that."},
    {.code = Code::I_HIDDEN_ROWS,
     .name = "I_HIDDEN_ROWS",
     .zh = "有[ {count} ]行是隐藏的（或被筛选掉的），没有读。",
     .en = "Rows were not read because they are hidden or filtered out[: {count}].",
     .zh_hint = "不要这些行的，不必处理；要的，取消隐藏和筛选后保存，或者加上 --include-hidden。",
     .en_hint = "Nothing need be done if they are not wanted; else show them and save, or add "
                "--include-hidden."},
    {.code = Code::I_HIDDEN_COLUMNS,
     .name = "I_HIDDEN_COLUMNS",
     .zh = "有隐藏的列[（{columns}）]，没有读。",
     .en = "Hidden columns[ ({columns})] were not read.",
     .zh_hint = "不要这些列的，不必处理；要的，取消隐藏后保存，或者加上 --include-hidden。",
     .en_hint = "Nothing need be done if they are not wanted; else show them and save, or add "
                "--include-hidden."},
    {.code = Code::I_HIDDEN_SHEETS,
     .name = "I_HIDDEN_SHEETS",
     .zh = "有隐藏的工作表[（{names}）]，没有读。",
     .en = "Hidden sheets[ ({names})] were not read.",
     .zh_hint = "不要这些表的，不必处理；要的，取消隐藏后保存，或者加上 --include-hidden。",
     .en_hint = "Nothing need be done if they are not wanted; else show them and save, or add "
                "--include-hidden."},
    {.code = Code::E_JSON,
     .name = "E_JSON",
     .zh = "[{field}：]不是能收的 JSON[：{detail}]。",
     .en = "[{field}: ]This is not JSON that can be taken[: {detail}].",
     .zh_hint = "每行写一个花括号里的对象，同一个键只写一次，值只能是文字、数字、true、false "
                "或 null。",
     .en_hint = "Write one object in braces a line, no key twice, and only text, numbers, true, "
                "false or null as values."},
    {.code = Code::E_KIND,
     .name = "E_KIND",
     .zh = "从表头看不出这是哪一类的表[：{candidates}都像][，最像表头的一行是“{guess}”]。",
     .en = "The header does not tell what kind of records these are[: it fits {candidates}]"
           "[; the row most like a header is “{guess}”].",
     .zh_hint = "用 --kind 写明类别[，例如 --kind {first}]；各类的表头用 jinguo help "
                "里的名词查看，如 jinguo worker fields。",
     .en_hint = "Say it with --kind[, such as --kind {first}]; the headers of a kind are listed by "
                "jinguo worker fields and the like."},
    {.code = Code::W_ENCODING_GUESS,
     .name = "W_ENCODING_GUESS",
     .zh =
         "这个文件的编码是猜的[：按 {encoding} 读了，也读得成 {other}][，例如“{value}”换一种读法是"
         "“{otherwise}”]。",
     .en =
         "The encoding of this file is a guess[: it was read as {encoding} and could be {other}][, "
         "“{value}” would then be “{otherwise}”].",
     .zh_hint = "看看读出来的字对不对；不对的，加 --encoding[ {other}] 再来一次。",
     .en_hint = "Look whether the words are right; if not, do it again with --encoding[ {other}]."},
    {.code = Code::E_CELL_ERROR,
     .name = "E_CELL_ERROR",
     .zh = "{field}这一格是公式出错的标记[“{mark}”]。",
     .en = "{field} holds the mark of a broken formula[, “{mark}”].",
     .zh_hint = "在表格的“{column}”一列里改好公式，或直接填上内容，再导出。",
     .en_hint = "Mend the formula in the column “{column}” of the spreadsheet or type the content "
                "itself, then export again."},
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
    {.code = Code::E_CELL_HASHES,
     .name = "E_CELL_HASHES",
     .zh = "{field}这一格只有一串 #：列太窄，存下来的不是内容。",
     .en = "{field} holds nothing but # signs: the column was too narrow, and what it showed was "
           "saved.",
     .zh_hint = "在 WPS 或 Excel 里打开原表，双击“{column}”一列右边的列线把它拉宽，看到内容以后"
                "重新导出。",
     .en_hint = "Open the original in WPS or Excel, double-click the right edge of the column "
                "“{column}” to widen it until the content shows, and export again."},
    {.code = Code::E_TEXT_NUMERIC,
     .name = "E_TEXT_NUMERIC",
     .zh = "{field}[“{value}”]在表格里是数值，不是文本；超过 15 位的数字，后面几位已经丢失。",
     .en = "{field}[ “{value}”] is a number in the workbook, not text; of more than 15 digits the "
           "last ones are lost.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_TEXT_SCI,
     .name = "E_TEXT_SCI",
     .zh = "{field}[“{value}”]被表格软件改成了科学计数法，后面的数字已经丢失。",
     .en = "The spreadsheet turned {field}[ “{value}”] into scientific notation; its last digits "
           "are gone.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_TEXT_DATE,
     .name = "E_TEXT_DATE",
     .zh = "{field}这一格被表格软件变成了日期[“{value}”]，看不出原来写的是什么。",
     .en =
         "The spreadsheet turned {field} into a date[, “{value}”]; what was typed cannot be told.",
     .zh_hint = as_typed_zh,
     .en_hint = as_typed_en},
    {.code = Code::E_TEXT_MOJIBAKE,
     .name = "E_TEXT_MOJIBAKE",
     .zh = "{field}[“{value}”]里有乱码，原来的字已经丢失。",
     .en = "{field}[ “{value}”] is garbled: its characters were lost when the file was saved.",
     .zh_hint = "乱码改不回来：找到没有乱码的原表，在 WPS 或 Excel 里另存为“CSV UTF-8”（或 "
                "xlsx），再导入；没有原表的，对照原始材料重新录入“{column}”这一列。",
     .en_hint = "It cannot be turned back: find the original that reads well, save it in WPS or "
                "Excel as “CSV UTF-8” (or xlsx) and import that; where there is none, type the "
                "column “{column}” again from the papers."},
    {.code = Code::E_MASKED,
     .name = "E_MASKED",
     .zh = "{field}[“{value}”]带星号，是遮盖过的内容。",
     .en = "{field}[ “{value}”] has stars in it: it was masked.",
     .zh_hint = unmask_zh,
     .en_hint = unmask_en},
    {.code = Code::W_FORMULA_CELL,
     .name = "W_FORMULA_CELL",
     .zh = "{field}[“{value}”]是公式算出来的，收下的是存盘时的结果。",
     .en = "{field}[ “{value}”] comes from a formula; its result when the file was saved was "
           "taken.",
     .zh_hint = "结果可能是旧的：在 WPS 或 Excel 里打开，重新计算并保存；或复制“{column}”一列，"
                "用“选择性粘贴—数值”换成数值。",
     .en_hint = "The result may be an old one: open the file in WPS or Excel, let it calculate and "
                "save it; or copy the column “{column}” and paste it back as values."},
    {.code = Code::W_TEXT_DATE,
     .name = "W_TEXT_DATE",
     .zh = "{field}这一格在表格里是日期，按[“{value}”]这样的文字收下。",
     .en = "{field} is a date in the workbook; it was taken as the text[ “{value}”].",
     .zh_hint = "原来写的若不是日期（如 3-8），把“{column}”一列设为“文本”格式，按原样重新录入。",
     .en_hint = "If something else was typed (3-8, for example), format the column “{column}” as "
                "Text and type it again."},
    {.code = Code::W_TEXT_LOST,
     .name = "W_TEXT_LOST",
     .zh = "{field}[“{value}”]里有字丢了，只剩下替代符号。",
     .en = "Characters of {field}[ “{value}”] were lost; only a mark stands for them.",
     .zh_hint = "对照原表补上“{column}”一列里丢的字；导出时选“CSV UTF-8”，字才不会丢。",
     .en_hint = "Put the characters of the column “{column}” back from the original; export as "
                "“CSV UTF-8” so that none gets lost."},
    {.code = Code::W_COLUMN_RUINED,
     .name = "W_COLUMN_RUINED",
     .zh = "“{column}”这一列有[ {count} 格]数字被表格软件改坏了，不必一行一行改。",
     .en = "The spreadsheet ruined [{count} ]numbers of the column “{column}”; do not mend them "
           "row by row.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
};

}  // namespace jinguo
