// The writing functions that the table of formats lists.
#pragma once

#include <jinguo/render.hpp>

#include <ostream>

namespace jinguo {

void write_text(const Sheet& sheet, const Look& look, std::ostream& stream);
void write_csv(const Sheet& sheet, const Look& look, std::ostream& stream);
void write_tsv(const Sheet& sheet, const Look& look, std::ostream& stream);
void write_json(const Sheet& sheet, const Look& look, std::ostream& stream);
void write_ndjson(const Sheet& sheet, const Look& look, std::ostream& stream);
void write_md(const Sheet& sheet, const Look& look, std::ostream& stream);
void write_xlsx(const Sheet& sheet, const Look& look, std::ostream& stream);

}  // namespace jinguo
