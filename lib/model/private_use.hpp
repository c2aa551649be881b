// Characters that old Windows code pages kept at private places of Unicode, for want of better.
#pragma once

#include <string>

namespace jinguo {

/// Puts the 80 characters FE50 to FEA0 of GB 18030 where U+E815 to U+E864 stand for them, which is
/// where Windows code page 936 put them. Other private characters stay. Hot path.
void restore_private_use(std::string& text);

}  // namespace jinguo
