// The targets and their words: what each file of this folder gives to the list in target.cpp.
#pragma once

#include <string_view>

namespace jinguo::fuzz {

// rows.cpp: bytes of a file to rows of cells.
void rows(std::string_view bytes);

// ndjson.cpp: one JSON object per line to rows of cells.
void ndjson(std::string_view bytes);

// xlsx.cpp: the parts of a workbook to rows of cells.
void xlsx(std::string_view bytes);

// record.cpp: the cells of one record of any kind.
void record(std::string_view bytes);

// numbers.cpp: numbers that stand for persons, firms, telephones and places.
void identity(std::string_view bytes);
void enterprise(std::string_view bytes);
void phone(std::string_view bytes);
void region(std::string_view bytes);

// amounts.cpp: days and amounts as people write them.
void date(std::string_view bytes);
void amount(std::string_view bytes);

// vocabulary.cpp: names and words with a meaning of their own.
void person_name(std::string_view bytes);
void education(std::string_view bytes);
void skill_level(std::string_view bytes);
void choice(std::string_view bytes);

// header.cpp: the spelling of headers.
void header(std::string_view bytes);

// text.cpp: what every text goes through, and what is shown of sensitive ones.
void mask(std::string_view bytes);
void text(std::string_view bytes);

}  // namespace jinguo::fuzz
