// One part of a workbook as a stream of XML elements. Names come without their prefix: workbooks
// use one vocabulary, under whatever prefix. Document types, and entities with them, are refused.
#pragma once

#include "intake/zip_archive.hpp"

#include <memory>
#include <string_view>

namespace jinguo {

/// Elements deeper than this are nobody's workbook.
inline constexpr int max_xml_depth = 64;
/// One tag, comment or instruction may be this long; text may be longer.
inline constexpr std::int64_t max_xml_token_bytes = std::int64_t{1} << 20;

/// The attributes of one element; valid while its start is handled.
class XmlAttributes {
 public:
  /// Takes names and values in turn, and a null at their end.
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}

  /// Returns the value of an attribute named without prefix; empty where there is none.
  [[nodiscard]] std::string_view operator[](std::string_view name) const;
  /// The same for a name of one letter and no prefix; cells have no others.
  [[nodiscard]] std::string_view operator[](char name) const {
    for (const char* const* at = pairs_; *at != nullptr; at += 2)
      if (at[0][0] == name && at[0][1] == 0) return at[1];
    return {};
  }
  /// Tells whether an attribute says yes.
  [[nodiscard]] bool flag(std::string_view name) const {
    const std::string_view value = (*this)[name];
    return value == "1" || value == "true";
  }

 private:
  const char* const* pairs_;
};

/// Takes the elements of a part in their order. What it throws comes out of XmlStream::run.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view element, XmlAttributes attributes) = 0;
  virtual void end(std::string_view element) = 0;
  /// Text comes in pieces, cut anywhere between two characters.
  virtual void text(std::string_view) {}
};

class XmlStream {
 public:
  XmlStream(ZipEntry entry, XmlHandler& handler);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  /// Hands elements to the handler until it pauses; false when the part is over.
  /// Throws Refusal and whatever the handler throws.
  [[nodiscard]] bool run();
  /// Called by the handler at the end of an element: lets run() return behind it.
  void pause();

  [[nodiscard]] const ZipEntry& entry() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Hands a whole part to the handler.
void read_xml(ZipEntry entry, XmlHandler& handler);

}  // namespace jinguo
