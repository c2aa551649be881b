// Commands on the database as a whole.
#include "cli/command.hpp"

#include <jinguo/database.hpp>
#include <jinguo/error.hpp>

#include <algorithm>
#include <memory>

namespace jinguo::cli {
namespace {

Action declare_init(Options& options, const Kind*) {
  auto office = std::make_shared<NewOffice>();
  options.text("--office-code", office->code, {"填报单位编号", "code of the office"}, "CODE");
  options.text("--office-name", office->name, {"填报单位名称", "name of the office"}, "NAME");
  options.text("--region", office->region, {"填报单位所属区域", "region of the office"}, "REGION");
  return [office](Context& context) {
    create_database(context.settings(), *office);
    context.tell("已新建数据库 " + context.settings().database,
                 "made the database " + context.settings().database);
    return 0;
  };
}

Action declare_info(Options&, const Kind*) {
  return [](Context& context) {
    context.print(database_info(context.session(), context.lang()));
    return 0;
  };
}

Action declare_check(Options& options, const Kind*) {
  auto level = std::make_shared<std::int64_t>(2);
  options.number("--level", *level,
                 {"1 文件与结构，2 再查每条记录和记录之间（默认），3 再查索引",
                  "1 file and schema, 2 also every record and records beside one another "
                  "(default), 3 also the indexes"});
  return [level](Context& context) {
    std::int64_t errors = 0;
    const int depth = static_cast<int>(std::clamp<std::int64_t>(*level, 1, 3));
    const Sheet findings = check_database(context.session(), depth, context.lang(), errors);
    std::int64_t warnings = -errors;
    findings.rows([&](const Row&) { ++warnings; });
    if (errors + warnings > 0 || context.audience() == Audience::scripts) context.print(findings);
    if (errors > 0) throw Error(Code::check_found, {{"errors", std::to_string(errors)}});
    const std::string count = std::to_string(warnings);
    if (warnings > 0)
      context.tell("没有错误，有 " + count + " 处要核对",
                   "no errors, but " + count + " findings to look at");
    else
      context.tell("没有发现问题", "nothing is wrong");
    return 0;
  };
}

Action declare_migrate(Options&, const Kind*) {
  return [](Context& context) {
    const auto steps = migrate_database(context.settings());
    for (const std::string& step : steps) context.tell("已更新到 " + step, "applied " + step);
    if (steps.empty()) context.tell("已是最新，没有需要做的", "up to date, nothing to do");
    return 0;
  };
}

Action declare_backup(Options& options, const Kind*) {
  auto file = std::make_shared<std::string>();
  options.argument("FILE", *file, {"备份到这个新文件", "new file for the copy"});
  return [file](Context& context) {
    backup_database(context.session(), *file);
    context.tell("已备份到 " + *file, "copied to " + *file);
    return 0;
  };
}

Action declare_restore(Options& options, const Kind*) {
  struct Wish {
    std::string file;
    bool yes = false;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("FILE", wish->file, {"备份文件", "the backup"});
  return [wish](Context& context) {
    const std::string kept = restore_database(context.settings(), wish->file);
    context.tell("已从 " + wish->file + " 恢复", "restored from " + wish->file);
    if (!kept.empty())
      context.tell("原来的数据库留在 " + kept, "the database that was there is kept as " + kept);
    return 0;
  };
}

constexpr Command rows[] = {
    {"database", "init", Needs::nothing, {"新建数据库", "make a new database"}, declare_init},
    {"database",
     "info",
     Needs::reading,
     {"数据库里有什么", "what the database holds"},
     declare_info},
    {"database", "check", Needs::reading, {"检查数据库", "look for what is wrong"}, declare_check},
    {"database",
     "migrate",
     Needs::nothing,
     {"更新旧版数据库，先自动备份", "bring an older database up to date, after a backup"},
     declare_migrate},
    {"database", "backup", Needs::reading, {"备份", "write a checked copy"}, declare_backup},
    {"database",
     "restore",
     Needs::nothing,
     {"从备份恢复，原库保留", "put a backup in place; what was there is kept"},
     declare_restore},
};

}  // namespace

std::span<const Command> database_commands() { return rows; }

}  // namespace jinguo::cli
