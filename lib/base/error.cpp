// What an Error says to those who only ask for what(): the English sentence.
#include <jinguo/error.hpp>

#include <utility>

namespace jinguo {

Error::Error(Code code, Facts facts)
    : std::runtime_error(message(code, facts, Lang::en)), code_(code), facts_(std::move(facts)) {}

}  // namespace jinguo
