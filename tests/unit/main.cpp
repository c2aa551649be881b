// The one main of all unit and property tests.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

/// libxlsxwriter 1.1.4 forgets one small text for each workbook with comments. The sanitizer's own
/// library looks for this name, so it must be seen from there.
extern "C" [[gnu::visibility("default")]] const char*
__lsan_default_suppressions();                          // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:lxw_strdup";
}
