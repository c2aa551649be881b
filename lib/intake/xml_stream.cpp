// The one file that knows expat.
#include "intake/xml_stream.hpp"

#include "intake/refusal.hpp"

#include <expat.h>

#include <cstring>
#include <exception>
#include <new>
#include <utility>

namespace jinguo {
namespace {

constexpr int chunk_bytes = 64 * 1024;

constexpr Saying bad_xml = {"内容不成 XML", "a part of it is no well-formed XML"};
constexpr Saying has_doctype = {"内容里有文档类型定义，不接受", "a part of it defines a DTD"};
constexpr Saying too_deep = {"内容嵌套得太深", "a part of it nests too deep"};
constexpr Saying too_long = {"内容里有太长的标记", "a part of it has a tag without end"};

std::string_view local_name(const char* name) {
  const char* const colon = std::strchr(name, ':');
  return colon == nullptr ? name : colon + 1;
}

}  // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
  for (const char* const* at = pairs_; *at != nullptr; at += 2)
    if (local_name(at[0]) == name) return at[1];
  return {};
}

struct XmlStream::State {
  State(ZipEntry opened, XmlHandler& taker);

  static State& of(void* self) { return *static_cast<State*>(self); }
  /// An exception may not pass through C: it waits until expat has returned.
  template <typename Step>
  void guarded(Step step) {
    if (failure) return;
    try {
      step();
    } catch (...) {
      failure = std::current_exception();
      ::XML_StopParser(parser.get(), XML_FALSE);
    }
  }
  ::XML_Status parse();
  void check(::XML_Status status);

  struct Free {
    void operator()(::XML_Parser p) const { ::XML_ParserFree(p); }
  };
  ZipEntry entry;
  XmlHandler& handler;
  std::unique_ptr<std::remove_pointer_t<::XML_Parser>, Free> parser;
  std::exception_ptr failure;
  std::int64_t taken = 0;
  int depth = 0;
  bool paused = false;
  bool over = false;
};

XmlStream::State::State(ZipEntry opened, XmlHandler& taker)
    : entry(std::move(opened)), handler(taker), parser(::XML_ParserCreate(nullptr)) {
  if (!parser) throw std::bad_alloc();
  ::XML_SetUserData(parser.get(), this);
  ::XML_SetElementHandler(
      parser.get(),
      [](void* self, const char* name, const char** attributes) {
        State& state = of(self);
        state.guarded([&] {
          if (++state.depth > max_xml_depth) throw damaged(too_deep);
          state.handler.start(local_name(name), XmlAttributes(attributes));
        });
      },
      [](void* self, const char* name) {
        State& state = of(self);
        state.guarded([&] {
          --state.depth;
          state.handler.end(local_name(name));
        });
      });
  ::XML_SetCharacterDataHandler(parser.get(), [](void* self, const char* text, int length) {
    State& state = of(self);
    state.guarded([&] { state.handler.text({text, static_cast<std::size_t>(length)}); });
  });
  ::XML_SetStartDoctypeDeclHandler(parser.get(),
                                   [](void* self, const char*, const char*, const char*, int) {
                                     of(self).guarded([] { throw damaged(has_doctype); });
                                   });
}

/// Goes on where expat paused, or with the next bytes of the entry.
::XML_Status XmlStream::State::parse() {
  if (std::exchange(paused, false)) return ::XML_ResumeParser(parser.get());
  void* const buffer = ::XML_GetBuffer(parser.get(), chunk_bytes);
  if (buffer == nullptr) throw std::bad_alloc();
  const std::size_t got = entry.read({static_cast<char*>(buffer), chunk_bytes});
  taken += static_cast<std::int64_t>(got);
  over = got == 0;
  return ::XML_ParseBuffer(parser.get(), static_cast<int>(got), over ? 1 : 0);
}

void XmlStream::State::check(::XML_Status status) {
  if (failure) std::rethrow_exception(std::exchange(failure, nullptr));
  if (status == XML_STATUS_ERROR) throw damaged(bad_xml);
  if (status == XML_STATUS_OK &&
      taken - ::XML_GetCurrentByteIndex(parser.get()) > max_xml_token_bytes) {
    throw damaged(too_long);
  }
}

XmlStream::XmlStream(ZipEntry entry, XmlHandler& handler)
    : state_(std::make_unique<State>(std::move(entry), handler)) {}

XmlStream::~XmlStream() = default;

bool XmlStream::run() {
  while (!state_->over || state_->paused) {
    state_->check(state_->parse());
    if (state_->paused) return true;
  }
  return false;
}

void XmlStream::pause() {
  state_->paused = true;
  ::XML_StopParser(state_->parser.get(), XML_TRUE);
}

const ZipEntry& XmlStream::entry() const { return state_->entry; }

void read_xml(ZipEntry entry, XmlHandler& handler) {
  XmlStream stream(std::move(entry), handler);
  while (stream.run()) continue;
}

}  // namespace jinguo
