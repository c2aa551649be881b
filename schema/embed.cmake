# Writes the numbered SQL steps of SOURCES into OUTPUT as a C++ table, so that the library carries
# its schema with it. Run as: cmake -DSOURCES=a.sql;b.sql -DOUTPUT=migrations_data.cpp -P embed.cmake
set(rows "")
foreach(source IN LISTS SOURCES)
  get_filename_component(name "${source}" NAME_WE)
  file(READ "${source}" text)
  string(APPEND rows "    {\"${name}\", R\"~sql~(${text})~sql~\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from schema/sqlite; see schema/embed.cmake.
#include \"store/engine.hpp\"

#include <array>

namespace jinguo {
namespace {

constexpr auto steps = std::to_array<Migration>({
${rows}});

}  // namespace

std::span<const Migration> migrations() { return steps; }

}  // namespace jinguo
")
