// Targets are resolved as names inside the package; none of them ever reaches the file system.
#include "intake/relationships.hpp"

#include "base/text.hpp"
#include "intake/xml_stream.hpp"

#include <utility>

namespace jinguo {
namespace {

/// Returns the folder of a part, its slash included.
std::string_view folder_of(std::string_view part) {
  return part.substr(0, part.rfind('/') + 1);  // npos + 1 is 0
}

/// Returns the entry that a target stands for, seen from a folder; a name is all it is.
std::string resolved(std::string_view folder, std::string_view target) {
  const bool absolute = target.starts_with('/');
  const std::string written = absolute ? std::string(target) : std::string(folder).append(target);
  std::string part;
  for (const std::string_view step : split(written, '/')) {
    if (step.empty() || step == ".") continue;
    if (step == "..") {
      const std::size_t slash = part.rfind('/');
      part.resize(slash == std::string::npos ? 0 : slash);
      continue;
    }
    if (!part.empty()) part += '/';
    part += step;
  }
  return part;
}

class RelationshipsHandler final : public XmlHandler {
 public:
  explicit RelationshipsHandler(std::string_view folder) : folder_(folder) {}

  void start(std::string_view element, XmlAttributes attributes) override {
    if (element != "Relationship" || attributes["TargetMode"] == "External") return;
    const std::string_view type = attributes["Type"];
    found.push_back({.id = std::string(attributes["Id"]),
                     .type = std::string(type.substr(type.rfind('/') + 1)),
                     .part = resolved(folder_, attributes["Target"])});
  }
  void end(std::string_view) override {}

  std::vector<Relationship> found;

 private:
  std::string_view folder_;
};

}  // namespace

std::vector<Relationship> read_relationships(ZipArchive& archive, std::string_view part) {
  const std::string_view folder = folder_of(part);
  std::string list(folder);
  list.append("_rels/").append(part.substr(folder.size())).append(".rels");
  if (!archive.has(list)) return {};
  RelationshipsHandler handler(folder);
  read_xml(archive.open(list), handler);
  return std::move(handler.found);
}

}  // namespace jinguo
