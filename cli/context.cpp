#include "cli/context.hpp"

#include "cli/terminal.hpp"

#include <jinguo/error.hpp>
#include <jinguo/import.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace jinguo::cli {
namespace {

[[noreturn]] void give_up(const std::string& path) {
  const int why = errno;
  throw Error(why == ENOSPC ? Code::disk_full : Code::write_failed,
              {{"path", path}, {"detail", why == 0 ? "" : std::strerror(why)}});
}

/// A file that appears under its name only when it is complete.
class NewFile {
 public:
  explicit NewFile(const std::string& path) : path_(path), temporary_(path + ".XXXXXX") {
    // A device or a pipe is written to, never replaced.
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path)) {
      stream_.open(path, std::ios::binary);
      finished_ = true;
      return;
    }
    const int file = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (file < 0) give_up(path_);
    ::close(file);
    stream_.open(temporary_, std::ios::binary | std::ios::trunc);
  }
  ~NewFile() {
    if (!finished_) ::unlink(temporary_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  std::ostream& stream() { return stream_; }

  void finish() {
    stream_.close();
    if (!stream_) give_up(path_);
    if (finished_) return;
    const int file = ::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC);
    const bool flushed = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!flushed || std::rename(temporary_.c_str(), path_.c_str()) != 0) give_up(path_);
    finished_ = true;
  }

 private:
  std::string path_;
  std::string temporary_;
  std::ofstream stream_;
  bool finished_ = false;
};

}  // namespace

void Context::open(Access access) { session_ = std::make_unique<Session>(settings_, access); }

const Format& Context::format(std::string_view usual) const {
  if (const Format* by_name = format_of_file(globals_.output)) return *by_name;
  if (!globals_.format.empty()) return get_format(globals_.format);
  // A name such as report.html asks for something that this version cannot write.
  const std::string ending = std::filesystem::path(globals_.output).extension();
  return get_format(ending.size() > 1 ? std::string_view(ending).substr(1) : usual);
}

bool Context::json() const {
  if (const Format* by_name = format_of_file(globals_.output)) return by_name->name == "json";
  return globals_.format == "json";
}

View Context::view(std::string_view usual) const {
  return {.columns = globals_.columns,
          .audience = audience(usual),
          .lang = lang_,
          .reveal = globals_.reveal,
          .reason = globals_.reason};
}

void Context::write(const std::function<void(std::ostream&)>& what) const {
  const bool to_file = this->to_file();
  errno = 0;
  try {
    if (to_file) {
      NewFile file(globals_.output);
      what(file.stream());
      file.finish();
    } else {
      what(std::cout);
      std::cout.flush();
      if (!std::cout) give_up("-");
    }
  } catch (const Error& error) {
    // A reader that has seen enough (head, less) is no failure of ours.
    if (!to_file && errno == EPIPE) return;
    // A renderer notices a broken stream but does not know whose it is, nor why.
    if (error.code() == Code::write_failed) give_up(to_file ? globals_.output : "-");
    throw;
  }
}

void Context::check_output() const {
  const Format& chosen = format();
  if (chosen.binary && !to_file() && on_terminal())
    throw Error(Code::not_for_terminal,
                {{"format", std::string(chosen.name)}, {"ending", std::string(chosen.ending)}});
}

void Context::print(const Sheet& sheet, std::string_view usual, Look look) const {
  const Format& chosen = format(usual);
  look.lang = lang_;
  if (globals_.output.empty()) {
    look.width = terminal_width();
    look.color = look.width > 0 && !globals_.no_color && wants_color();
  }
  write([&](std::ostream& out) { chosen.write(sheet, look, out); });
}

void Context::print_text(std::string_view text) const {
  if (!format().binary) return write([&](std::ostream& out) { out << text; });
  std::istringstream lines{std::string(text)};
  std::vector<Row> rows;
  for (std::string line; std::getline(lines, line);) rows.push_back({.cells = {line}});
  Sheet sheet;
  sheet.columns = {{.name = "result", .title = lang_ == Lang::zh ? "结果" : "result"}};
  sheet.rows = stored_rows(std::move(rows));
  print(sheet);
}

void Context::tell(std::string_view zh, std::string_view en) const {
  if (!globals_.quiet) std::cerr << "jinguo: " << (lang_ == Lang::zh ? zh : en) << '\n';
}

void Context::tell_problems(const Problems& problems) const {
  if (globals_.quiet && problems.errors() == 0) return;
  for (const std::string& line : problem_lines(problems, lang_)) std::cerr << line << '\n';
}

}  // namespace jinguo::cli
