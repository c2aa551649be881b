#include "cli/reading.hpp"

#include <jinguo/error.hpp>

namespace jinguo::cli {

char separator_of(const std::string& word) {
  if (word.empty()) return 0;
  if (word == "tab" || word == "\\t") return '\t';
  if (word == "，") return '\xef';  // how the library names the full-width comma
  if (word.size() == 1) return word.front();
  throw Error(Code::bad_value, {{"field", "--sep"}, {"value", word}, {"known", ", ; | tab ，"}});
}

void declare_encoding_and_separator(Options& options, std::string& encoding,
                                    std::string& separator) {
  options.text("--encoding", encoding,
               {"编码 utf-8、gb18030 或 utf-16，不写则自动判断",
                "utf-8, gb18030 or utf-16; else told by content"},
               "NAME");
  options.text("--sep", separator, {"分隔符，不写则自动判断", "separator; else told by content"},
               "CHAR");
}

void declare_table(Options& options, std::string& sheet, std::int64_t& header_row, std::string& map,
                   bool& include_hidden) {
  options.text("--sheet", sheet,
               {"工作簿里的哪一张表，名称或第几张；不写则选表头最合适的",
                "sheet of a workbook, name or number; else the one whose header fits best"},
               "NAME|N");
  options.number("--header-row", header_row,
                 {"表头在第几行，不写则自动找", "row of the header; else searched for"});
  options.text("--map", map,
               {"这个来源的对照文件（JSON）：表头对应的字段、固定值、日期写法",
                "mapping file (JSON) of the source: fields of headers, fixed values, date order"},
               "FILE");
  options.flag("--include-hidden", include_hidden,
               {"隐藏的行、列、表也读", "read hidden rows, columns and sheets too"});
}

}  // namespace jinguo::cli
