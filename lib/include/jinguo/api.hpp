// Marks what libjinguo exports; everything else stays hidden in the shared library.
#pragma once

#define JINGUO_API __attribute__((visibility("default")))
