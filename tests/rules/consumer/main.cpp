// Prints how many kinds the installed library knows.
#include <jinguo/kind.hpp>

#include <iostream>

int main() { std::cout << jinguo::kinds().size() << '\n'; }
