// The verbs that every kind has.
#include "cli/command.hpp"
#include "cli/importing.hpp"
#include "cli/outgoing.hpp"

#include <jinguo/error.hpp>
#include <jinguo/recognise.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

namespace jinguo::cli {
namespace {

/// One option per field; those that were given become assignments.
class FieldOptions {
 public:
  FieldOptions(Options& options, const Kind& kind) : kind_(kind), given_(kind.fields.size()) {
    for (std::size_t i = 0; i < given_.size(); ++i) {
      const Field& field = kind.fields[i];
      if (field.is(Rule::automatic)) continue;
      std::string name = "--" + std::string(field.name);
      std::ranges::replace(name, '_', '-');
      const std::string choices = words_of(field);
      const std::string zh = std::string(field.title) + choices;
      const std::string en = std::string(field.help) + choices;
      options.text(name, given_[i], {zh, en}, type_word(field.type));
    }
  }

  [[nodiscard]] std::vector<Assignment> assignments() const {
    std::vector<Assignment> fields;
    for (std::size_t i = 0; i < given_.size(); ++i)
      if (given_[i]) fields.push_back({&kind_.fields[i], *given_[i]});
    return fields;
  }

 private:
  static std::string words_of(const Field& field) {
    std::string words;
    for (const Choice& choice : field.choices) {
      words += words.empty() ? ": " : ", ";
      words += choice.name;
      if (choice.name != choice.title) words += " " + std::string(choice.title);
    }
    return words;
  }

  static const char* type_word(Type type) {
    switch (type) {
      using enum Type;
      case text:
        return "TEXT";
      case integer:
        return "N";
      case decimal:
        return "NUMBER";
      case money:
        return "YUAN";
      case boolean:
        return "YES|NO";
      case choice:
        return "WORD";
      case date:
        return "DATE";
      case moment:
        return "MOMENT";
      case clock:
        return "HH:MM";
      case region:
        return "REGION";
      case reference:
        return "REF";
    }
    return "TEXT";
  }

  const Kind& kind_;
  std::vector<std::optional<std::string>> given_;
};

std::string read_all(const std::string& path) {
  std::ostringstream text;
  if (path == "-") {
    text << std::cin.rdbuf();
  } else {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(Code::read_failed, {{"path", path}});
    text << file.rdbuf();
  }
  return text.str();
}

/// Prints the codes of what was written, or with a format for scripts the records themselves.
void print_written(Context& context, const Kind& kind, const std::vector<Written>& written) {
  if (context.globals().format.empty() || context.audience() == Audience::people) {
    std::string text;
    for (const Written& one : written) text += one.code + "\n";
    context.print_text(text);
    return;
  }
  std::vector<std::string> refs;
  refs.reserve(written.size());
  for (const Written& one : written) refs.push_back(one.code);
  context.print(show_records(context.session(), kind, refs, context.view()));
}

Action declare_add(Options& options, const Kind* kind) {
  struct Wish {
    Wish(Options& options, const Kind& kind) : fields(options, kind) {}
    FieldOptions fields;
    std::string json;
  };
  auto wish = std::make_shared<Wish>(options, *kind);
  options.text("--json", wish->json,
               {"从 JSON 文件（一个对象或数组）新增", "add the object or array of a JSON file"},
               "FILE");
  return [wish, kind](Context& context) {
    Session& session = context.session();
    if (!wish->json.empty())
      print_written(context, *kind,
                    add_json(session, *kind, read_all(wish->json), context.problems()));
    else
      print_written(context, *kind,
                    {add_record(session, *kind, wish->fields.assignments(), context.problems())});
    return 0;
  };
}

Action declare_show(Options& options, const Kind* kind) {
  auto refs = std::make_shared<std::vector<std::string>>();
  options.arguments("REF", *refs, {"编号，或其他能指称它的内容", "code, or another handle"});
  return [refs, kind](Context& context) {
    context.print(show_records(context.session(), *kind, *refs, context.view()));
    return 0;
  };
}

Action declare_list(Options& options, const Kind* kind) {
  struct Wish {
    Listing listing;
    bool count = false;
    std::string encoding;
  };
  auto wish = std::make_shared<Wish>();
  Listing& listing = wish->listing;
  options.texts("--where", listing.where,
                {"条件：字段=值,值 !=值 <值 <=值 >值 >=值 ~含有 ?（已填）!?（未填），可多次",
                 "condition: field=a,b != < <= > >= ~contains ? (filled) !? (empty); repeatable"},
                "EXPR");
  if (kind->index("region"))
    options.text("--region", listing.region,
                 {"区域代码或名称，含其下级", "region code or name, with all below it"}, "REGION");
  if (!kind->dated_by.empty()) {
    options.text("--from", listing.from, {"起始日期", "first day"}, "DATE");
    options.text("--to", listing.to, {"截止日期", "last day"}, "DATE");
    options.text("--month", listing.month, {"月份", "month"}, "YYYY-MM");
  }
  options.text("--sort", listing.sort,
               {"排序：字段,-字段（倒序）", "order: field,-field (descending)"}, "FIELDS");
  options.number("--limit", listing.limit, {"最多几条", "at most so many"});
  options.flag("--count", wish->count, {"只数条数", "print only how many"});
  declare_encoding(options, wish->encoding);
  return [wish, kind](Context& context) {
    const Look look{.charset = charset_of(context, wish->encoding)};
    if (wish->count)
      context.print_text(std::to_string(count_records(context.session(), *kind, wish->listing)) +
                         "\n");
    else
      context.print(list_records(context.session(), *kind, wish->listing, context.view()), "text",
                    look);
    return 0;
  };
}

Action declare_edit(Options& options, const Kind* kind) {
  struct Wish {
    Wish(Options& options, const Kind& kind) {
      options.argument("REF", ref, {"编号，或其他能指称它的内容", "code, or another handle"});
      fields.emplace(options, kind);
    }
    std::string ref;
    std::optional<FieldOptions> fields;
  };
  auto wish = std::make_shared<Wish>(options, *kind);
  return [wish, kind](Context& context) {
    const auto fields = wish->fields->assignments();
    if (fields.empty())
      throw Error(Code::usage, {{"detail", "name a field to change, such as --note"},
                                {"detail.zh", "要写明改哪一项，例如 --note"},
                                {"command", noun(*kind) + " edit"}});
    print_written(context, *kind,
                  {edit_record(context.session(), *kind, wish->ref, fields, context.problems())});
    return 0;
  };
}

Action declare_remove(Options& options, const Kind* kind) {
  struct Wish {
    std::vector<std::string> refs;
    bool yes = false;
  };
  auto wish = std::make_shared<Wish>();
  options.arguments("REF", wish->refs, {"编号，或其他能指称它的内容", "code, or another handle"});
  options.flag("--yes", wish->yes, {"删除多条时不再确认", "needed to remove more than one"});
  return [wish, kind](Context& context) {
    if (wish->refs.size() > 1 && !wish->yes)
      throw Error(Code::needs_yes, {{"count", std::to_string(wish->refs.size())}});
    remove_records(context.session(), *kind, wish->refs);
    return 0;
  };
}

Action declare_import(Options& options, const Kind* kind) {
  struct Wish {
    std::vector<std::string> files;
    ImportOptions import;
  };
  auto wish = std::make_shared<Wish>();
  options.arguments("FILE", wish->files,
                    {"CSV 文件，- 为标准输入", "CSV file, - for standard input"});
  declare_import_options(options, wish->import, ImportUse::command);
  return [wish, kind](Context& context) {
    std::vector<KnownFile> files;
    for (const std::string& path : wish->files) files.push_back({.path = path, .kind = kind});
    return run_imports(context, files, wish->import);
  };
}

Action declare_fields(Options&, const Kind* kind) {
  return [kind](Context& context) {
    context.print(fields_sheet(*kind, context.lang()));
    return 0;
  };
}

constexpr Command rows[] = {
    {"",
     "add",
     Needs::writing,
     {"新增一条，只打印编号", "add a record and print its code"},
     declare_add},
    {"", "show", Needs::reading, {"查看一条的全部内容", "show a record in full"}, declare_show},
    {"", "list", Needs::reading, {"列出", "list records"}, declare_list},
    {"",
     "edit",
     Needs::writing,
     {"修改写明的各项，'' 为清空", "change the fields named; '' empties one"},
     declare_edit},
    {"",
     "remove",
     Needs::writing,
     {"删除，被引用的不删", "remove records that nothing refers to"},
     declare_remove},
    {"", "import", Needs::writing, {"导入文件", "import files"}, declare_import},
    {"",
     "export",
     Needs::reading,
     {"导出全部，可再导入", "export everything, as import takes it back"},
     declare_export},
    {"", "template", Needs::nothing, {"打印空白表头", "print an empty form"}, declare_template},
    {"",
     "fields",
     Needs::nothing,
     {"列出各字段的规则、可填的词和也认的表头", "list fields, rules, words and headers"},
     declare_fields},
};

struct Offer {
  Verbs verbs;
  std::string_view verb;
};
constexpr Offer offered[] = {
    {Verbs::office, "list"},   {Verbs::office, "add"},  {Verbs::office, "edit"},
    {Verbs::region, "list"},   {Verbs::region, "show"}, {Verbs::region, "import"},
    {Verbs::readonly, "list"},
};

}  // namespace

std::span<const Command> generic_commands() { return rows; }

bool offers(const Kind& kind, std::string_view verb) {
  if (kind.verbs == Verbs::all) return true;
  return std::ranges::any_of(
      offered, [&](const Offer& offer) { return offer.verbs == kind.verbs && offer.verb == verb; });
}

}  // namespace jinguo::cli
