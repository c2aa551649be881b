#include "intake/ndjson.hpp"

#include "base/text.hpp"
#include "intake/json_object.hpp"
#include "intake/lines.hpp"
#include "intake/text_refusal.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace jinguo {
namespace {

Problem problem_of(const Finding& fault, std::int64_t row) {
  Problem problem;
  problem.row = row;
  problem.code = fault.code;
  problem.facts = fault.facts;
  return problem;
}

}  // namespace

JsonKeys collect_keys(InputFile& file, const TextForm& form, std::size_t chunk) {
  JsonKeys keys;
  if (file.size() > max_file_bytes) return keys;  // the reader refuses it
  std::unordered_set<std::string> known;
  std::optional<Problem> first_fault;
  TextLines lines(file, form.encoding, chunk);
  JsonObject object;
  std::int64_t row = 0;
  for (std::string_view line; lines.next(line);) {
    ++row;
    if (trim(line).empty()) continue;
    if (const auto fault = object.read(line)) {
      if (!first_fault) first_fault = problem_of(*fault, row);
      continue;
    }
    for (const JsonMember& member : object.members()) {
      if (!known.insert(member.key).second) continue;
      keys.names.push_back(member.key);
      if (keys.names.size() <= max_columns) continue;
      keys.refusal = refusal_of(Limit::columns, row);
      return keys;
    }
  }
  if (keys.names.empty()) keys.refusal = std::move(first_fault);
  return keys;
}

bool begins_as_ndjson(InputFile& file, const TextForm& form) {
  constexpr std::size_t small_chunk = std::size_t{16} * 1024;
  TextLines lines(file, form.encoding, small_chunk);
  JsonObject object;
  for (std::string_view line; lines.next(line);) {
    const std::string_view text = trim(line);
    if (text.empty()) continue;
    return text.starts_with('{') && !object.read(text);
  }
  return false;
}

struct NdjsonReader::State {
  State(InputFile& file, const TextForm& form, const JsonKeys& of, std::size_t chunk)
      : keys(of), lines(file, form.encoding, chunk), too_large_file(file.size() > max_file_bytes) {
    for (std::size_t i = 0; i < keys.names.size(); ++i) columns.emplace(keys.names[i], i);
  }

  void give_header(RawRow& row);
  void give_line(std::string_view text, RawRow& row);
  void give_object(RawRow& row);
  [[nodiscard]] std::optional<Problem> refusal() const;
  [[nodiscard]] std::optional<Problem> end_problem() const;

  const JsonKeys& keys;
  std::unordered_map<std::string_view, std::size_t> columns;
  TextLines lines;
  JsonObject object;
  std::vector<std::string_view> cells;
  std::vector<CellNote> notes;
  std::optional<Finding> fault;
  std::int64_t line = 0;
  bool too_large_file;
  bool header_given = false;
  bool over = false;
};

void NdjsonReader::State::give_header(RawRow& row) {
  header_given = true;
  cells.assign(keys.names.begin(), keys.names.end());
  row = {.line = 0, .cells = cells};
}

void NdjsonReader::State::give_object(RawRow& row) {
  cells.assign(keys.names.size(), {});
  notes.assign(keys.names.size(), {});
  for (const JsonMember& member : object.members()) {
    const auto column = columns.find(member.key);
    if (column == columns.end()) continue;  // the file was changed while it was read
    cells[column->second] = member.text;
    notes[column->second].origin = member.origin;
  }
  row = {.line = line, .cells = cells, .notes = notes};
}

void NdjsonReader::State::give_line(std::string_view text, RawRow& row) {
  const std::string_view trimmed = trim(text);
  fault.reset();
  if (!trimmed.empty()) {
    fault = object.read(text);
    if (!fault) return give_object(row);
  }
  cells.assign(1, trimmed);
  row = {.line = line, .cells = cells, .fault = fault ? &*fault : nullptr};
}

/// Tells why the file cannot be read at all.
std::optional<Problem> NdjsonReader::State::refusal() const {
  if (too_large_file) return refusal_of(Limit::file, 1);
  return keys.refusal;
}

/// Tells why the last line was not the last of the file.
std::optional<Problem> NdjsonReader::State::end_problem() const {
  if (lines.too_long()) return refusal_of(Limit::row, line + 1);
  if (lines.stream().stop() == TextStream::Stop::end) return std::nullopt;
  return refusal_of(lines.stream(), line + 1);
}

NdjsonReader::NdjsonReader(InputFile& file, const TextForm& form, const JsonKeys& keys,
                           std::size_t chunk)
    : state_(std::make_unique<State>(file, form, keys, chunk)) {}

NdjsonReader::~NdjsonReader() = default;

std::int64_t NdjsonReader::consumed() const { return state_->lines.stream().offset(); }

bool NdjsonReader::next(RawRow& row, Problems& problems) {
  State& state = *state_;
  if (state.over) return false;
  std::optional<Problem> why = state.header_given ? std::nullopt : state.refusal();
  if (!why && !state.header_given) {
    state.give_header(row);
    return true;
  }
  if (!why && state.line == max_rows) why = refusal_of(Limit::rows, state.line + 1);
  std::string_view line;
  if (!why && state.lines.next(line)) {
    ++state.line;
    state.give_line(line, row);
    return true;
  }
  if (!why) why = state.end_problem();
  if (why) problems.add(std::move(*why));
  state.over = true;
  return false;
}

}  // namespace jinguo
