// Files whose kind nobody names: import by header, and the drop folder for cron.
#include "cli/command.hpp"
#include "cli/importing.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"

#include <jinguo/error.hpp>
#include <jinguo/inbox.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <sstream>

namespace jinguo::cli {
namespace {

constexpr Words kind_words{"类别，如 worker 或 人员；不写则看表头",
                           "kind of all files, such as worker; else told by their headers"};

/// What was named: files as they are, folders as the files in them.
struct Named {
  std::vector<std::string> paths;
  bool folder = false;
};

Named named(const std::vector<std::string>& words) {
  Named all;
  for (const std::string& word : words) {
    if (!std::filesystem::is_directory(word)) {
      all.paths.push_back(word);
      continue;
    }
    all.folder = true;
    for (const std::string& name : input_names(word))
      all.paths.push_back((std::filesystem::path(word) / name).string());
  }
  if (all.paths.empty())
    throw Error(Code::read_failed, {{"path", words.front()},
                                    {"detail", "there is no file in it"},
                                    {"detail.zh", "里面没有文件"}});
  return all;
}

Action declare_import(Options& options, const Kind*) {
  struct Wish {
    std::vector<std::string> files;
    std::string kind;
    ImportOptions import;
  };
  auto wish = std::make_shared<Wish>();
  options.arguments("FILE|FOLDER", wish->files,
                    {"文件，或文件夹（其中的文件，不含下级文件夹）",
                     "files, or folders: the files in them, not in folders below"});
  options.text("--kind", wish->kind, kind_words, "NAME");
  declare_import_options(options, wish->import, ImportUse::command);
  return [wish](Context& context) {
    const Kind* const kind = kind_wished(wish->kind, wish->import.import.map);
    const ImportWish import = import_wish(wish->import, context);
    const Named all = named(wish->files);
    std::vector<KnownFile> files;
    for (const std::string& path : all.paths) {
      // What comes through a pipe can be read only once.
      if (path == "-" && kind == nullptr)
        throw Error(Code::usage, {{"detail", "standard input needs --kind"},
                                  {"detail.zh", "标准输入要用 --kind 写明类别"},
                                  {"command", "import"}});
      files.push_back(kind != nullptr ? KnownFile{.path = path, .kind = kind}
                                      : recognise_file(path, import));
    }
    sort_by_kind(files);
    return run_imports(context, files, wish->import,
                       all.folder ? RejectsName::with_file : RejectsName::as_wished);
  };
}

std::string result_json(const ImportResult& result, Lang lang) {
  std::ostringstream text;
  get_format("json").write(result_sheet({&result, 1}, lang, Audience::scripts), {}, text);
  return text.str();
}

std::string counts_of(const ImportResult& result, bool zh) {
  std::ostringstream text;
  const auto count = [&](const char* zh_word, const char* en_word, std::int64_t rows) {
    if (zh)
      text << "，" << zh_word << ' ' << rows;
    else
      text << ", " << rows << ' ' << en_word;
  };
  if (result.kind == nullptr) return text.str();
  text << (zh ? result.kind->title : result.kind->name);
  if (result.already) return text.str() + (zh ? "，以前导入过" : ", imported before");
  count("新增", "inserted", result.inserted);
  count("更新", "updated", result.updated);
  count("未变", "unchanged", result.unchanged);
  count("退回", "rejected", result.rejected);
  count("跳过", "skipped", result.skipped);
  return text.str();
}

std::string line_of(const InboxFile& file, Lang lang) {
  const bool zh = lang == Lang::zh;
  const std::string counts = counts_of(file.result, zh);
  std::string line = file.name + (counts.empty() ? "" : zh ? "：" : ": ") + counts;
  if (file.place == InboxFile::Place::left)
    return line +
           (zh ? "：读的时候又变了，留到下次" : ": changed meanwhile, left for the next run");
  return line + " → " + file.moved_to;
}

std::string line_of_young(std::int64_t files, std::int64_t seconds, Lang lang) {
  std::ostringstream line;
  if (lang == Lang::zh)
    line << "留到下次 " << files << " 个文件：" << seconds
         << " 秒内改动过，可能还在写。要马上处理，加 --settle 0";
  else
    line << "left for the next run: " << files << ", changed within " << seconds
         << " seconds and perhaps still written; --settle 0 takes them now";
  return line.str();
}

bool is_left(const InboxFile& file) { return file.moved_to.empty(); }

int code_of(const InboxFile& file) {
  if (!file.unreadable.empty()) return exit_code(Code::read_failed);
  return is_left(file) ? 0 : exit_code(file.result);
}

/// Tells one file as soon as it is done: a long run can be watched, and a broken one has told.
class FolderTeller {
 public:
  FolderTeller(Context& context, std::string max_rejected)
      : context_(context), max_rejected_(std::move(max_rejected)) {}

  void tell(const InboxFile& file) {
    worst_ = std::max(worst_, code_of(file));
    if (!file.unreadable.empty()) return tell_unreadable(file);
    results_.push_back(file.result);
    results_.back().left = is_left(file);
    if (!is_left(file)) results_.back().file = file.moved_to;
    if (file.place == InboxFile::Place::young)
      ++young_;
    else if (!for_scripts())
      tell_result(file);
  }

  /// Ends the run, after which files changed within so many seconds are still there; returns its
  /// exit code.
  int end(std::int64_t settle_seconds) {
    if (for_scripts()) {
      Sheet sheet = result_sheet(results_, context_.lang(), Audience::scripts);
      sheet.shape = Shape::table;  // an array, however many files there were
      context_.print(sheet);
      return worst_;
    }
    if (young_ > 0) tell_line(line_of_young(young_, settle_seconds, context_.lang()));
    if (!context_.globals().output.empty()) context_.print_text(lines_);
    return worst_;
  }

 private:
  [[nodiscard]] bool for_scripts() const { return context_.audience() == Audience::scripts; }

  void tell_unreadable(const InboxFile& file) const {
    const Lang lang = context_.lang();
    std::cerr << "jinguo: " << message(Code::read_failed, file.unreadable, lang)
              << (lang == Lang::zh ? "" : " ") << hint(Code::read_failed, file.unreadable, lang)
              << '\n';
  }

  void tell_result(const InboxFile& file) {
    cli::tell_result(context_, file.result, file.name, file.rejects, max_rejected_);
    const std::string line = line_of(file, context_.lang());
    const bool told = tell_line(line);
    if (!told && code_of(file) != 0) std::cerr << "jinguo: " << line << '\n';
  }

  /// Keeps a line for the file of --output, or prints it, unless nobody wants it.
  bool tell_line(const std::string& line) {
    lines_ += line + "\n";
    if (context_.globals().quiet || !context_.globals().output.empty()) return false;
    context_.print_text(line + "\n");
    return true;
  }

  Context& context_;
  std::string max_rejected_;
  std::vector<ImportResult> results_;
  std::string lines_;
  std::int64_t young_ = 0;
  int worst_ = 0;
};

Action declare_run(Options& options, const Kind*) {
  struct Wish {
    std::string folder;
    std::string kind;
    std::int64_t settle = 2;
    ImportOptions import;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("FOLDER", wish->folder, {"收件夹", "drop folder"});
  options.text("--kind", wish->kind, kind_words, "NAME");
  options.number("--settle", wish->settle,
                 {"几秒内改动过的文件可能还在写，留到下次（默认 2）",
                  "leave files changed within so many seconds to the next run (default 2)"});
  declare_import_options(options, wish->import, ImportUse::unattended);
  return [wish](Context& context) {
    InboxWish run{.folder = wish->folder,
                  .kind = kind_wished(wish->kind, wish->import.import.map),
                  .import = import_wish(wish->import, context),
                  .now = unix_seconds(),
                  .settle_seconds = wish->settle,
                  .begin = {},
                  .describe = [&](const ImportResult& result) {
                    return result_json(result, context.lang());
                  }};
    ProgressTeller progress = make_progress(context);
    run.import.progress = [&](const Progress& now) { progress.tell(now); };
    run.begin = [&](const std::string& name) { progress.begin(name); };
    FolderTeller teller(context, wish->import.max_rejected);
    run_inbox(context.session(), run, [&](const InboxFile& file) {
      progress.end();
      teller.tell(file);
    });
    return teller.end(wish->settle);
  };
}

constexpr Command rows[] = {
    {"import",
     "",
     Needs::writing,
     {"导入文件或文件夹，按表头认出类别", "import files or folders, told by their headers"},
     declare_import},
    {"inbox",
     "run",
     Needs::writing,
     {"处理收件夹：导入，移到 done 或 failed", "import a drop folder's files and move them away"},
     declare_run},
};

}  // namespace

std::span<const Command> inbox_commands() { return rows; }

}  // namespace jinguo::cli
