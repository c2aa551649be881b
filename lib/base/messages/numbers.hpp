// What is said of identity numbers, credit codes and telephone numbers: the numbers that
// spreadsheets ruin. No sentence here shows more of a number than its masked `value` does.
#pragma once

#include "base/messages.hpp"

namespace jinguo {

/// A ruined number cannot be mended, only taken again from the original; this is how.
inline constexpr std::string_view retype_zh =
    "在 WPS 或 Excel "
    "里先把“{column}”这一列的单元格格式设为“文本”，再重新录入或粘贴号码，然后重新导出；"
    "只改格式找不回丢掉的数字。";
inline constexpr std::string_view retype_en =
    "In WPS or Excel, format the column “{column}” as Text first, then type or paste the numbers "
    "again from the original and export again; changing the format alone does not bring the digits "
    "back.";

inline constexpr Message identity_messages[] = {
    {.code = Code::E_ID_LEN,
     .name = "E_ID_LEN",
     .zh = "{field}[“{value}”]的位数不对[（{length} 位）]，应为 18 位（老号码 15 位）。",
     .en = "{field}[ “{value}”] should have 18 characters (15 in old numbers)[, not {length}].",
     .zh_hint = "对照证件录入完整的号码，不要只写后几位。",
     .en_hint = "Copy the whole number from the card, not only its last digits."},
    {.code = Code::E_ID_CHARS,
     .name = "E_ID_CHARS",
     .zh = "{field}[“{value}”]里有不该有的字符[：第 {position} 位是“{character}”]。",
     .en = "{field}[ “{value}”] has a character that cannot be there[: “{character}” at place "
           "{position}].",
     .zh_hint = "对照证件改正：只有数字，末位可以是 X[；“{character}”多半是 {suggest}]。",
     .en_hint = "Correct it from the card: digits only, the last may be X[; “{character}” is "
                "probably {suggest}]."},
    {.code = Code::E_ID_PROV,
     .name = "E_ID_PROV",
     .zh = "{field}[“{value}”]开头的省份代码不存在。",
     .en = "{field}[ “{value}”] begins with the code of no province.",
     .zh_hint = "对照证件核对开头两位（永久居留身份证是第 2、3 位）。",
     .en_hint = "Check the first two digits against the card (places 2 and 3 of a permanent "
                "residence card)."},
    {.code = Code::E_ID_DATE,
     .name = "E_ID_DATE",
     .zh = "{field}[“{value}”]里的出生日期不存在。",
     .en = "The birth date inside {field}[ “{value}”] is no real day.",
     .zh_hint = "对照证件核对从第 7 位起的出生年月日。",
     .en_hint = "Check the birth date, from place 7 on, against the card."},
    {.code = Code::E_ID_FUTURE,
     .name = "E_ID_FUTURE",
     .zh = "{field}[“{value}”]里的出生日期还没有到。",
     .en = "The birth date inside {field}[ “{value}”] lies in the future.",
     .zh_hint = "对照证件核对从第 7 位起的出生年月日；补录旧材料的，看看 --as-of 给的日期。",
     .en_hint =
         "Check the birth date, from place 7 on, against the card; for late paperwork, check "
         "the day given with --as-of."},
    {.code = Code::E_ID_CHECK,
     .name = "E_ID_CHECK",
     .zh = "{field}[“{value}”]的最后一位与前面对不上，至少有一位写错了。",
     .en = "The last character of {field}[ “{value}”] does not fit the others: at least one is "
           "wrong.",
     .zh_hint = "对照证件逐位核对，常见的是相邻两位写反或看错一位。",
     .en_hint = "Compare it with the card digit by digit; two neighbours swapped or one digit "
                "misread are the usual slips."},
    {.code = Code::E_ID_SCI,
     .name = "E_ID_SCI",
     .zh = "{field}[“{value}”]被表格软件改成了科学计数法，后面的数字已经丢失。",
     .en = "The spreadsheet turned {field}[ “{value}”] into scientific notation; its last digits "
           "are gone.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_ID_ZEROED,
     .name = "E_ID_ZEROED",
     .zh = "{field}[“{value}”]的末三位被表格软件改成了 000。",
     .en = "The spreadsheet turned the last three digits of {field}[ “{value}”] into 000.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_ID_COLUMN_ZEROED,
     .name = "E_ID_COLUMN_ZEROED",
     .zh = "“{column}”这一列有[ {count} 个]号码以 000 结尾：整列都被表格软件改过，不能用。",
     .en = "The column “{column}” has [{count} ]numbers ending in 000: the spreadsheet ruined the "
           "whole column.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_ID_MASKED,
     .name = "E_ID_MASKED",
     .zh = "{field}[“{value}”]带星号，是遮盖过的号码。",
     .en = "{field}[ “{value}”] has stars in it: it is a masked number.",
     .zh_hint =
         "用没有遮盖的原表；从 jinguo 导出的，加 --reveal --reason 重新导出。没有完整号码的留空。",
     .en_hint = "Use the original, unmasked table (from jinguo: export again with --reveal "
                "--reason); leave the cell empty when the number is not known."},
    {.code = Code::E_ID_DOCUMENT,
     .name = "E_ID_DOCUMENT",
     .zh = "{field}[“{value}”]不合证件类型[“{document}”]的写法。",
     .en = "{field}[ “{value}”] does not look like a number of this kind of document[ "
           "({document})].",
     .zh_hint = "核对证件类型这一列；护照等证件的号码是 5 到 20 位字母和数字。",
     .en_hint = "Check the column for the type of document; passports and the like have 5 to 20 "
                "letters and digits."},
    {.code = Code::W_ID_OLD,
     .name = "W_ID_OLD",
     .zh = "{field}[“{value}”]里的出生年份早于 1900 年。",
     .en = "The birth year inside {field}[ “{value}”] is before 1900.",
     .zh_hint = "对照证件核对从第 7 位起的四位年份。",
     .en_hint = "Check the four digits of the year, from place 7 on, against the card."},
    {.code = Code::W_ID15,
     .name = "W_ID15",
     .zh = "{field}[“{value}”]是 15 位的老号码，已换算成 18 位。",
     .en = "{field}[ “{value}”] is an old number of 15 digits; it was turned into 18.",
     .zh_hint = "请本人出示现在的身份证，核对 18 位号码。",
     .en_hint = "Ask for the present card and compare its 18 characters."},
    {.code = Code::W_ID15_CENT,
     .name = "W_ID15_CENT",
     .zh = "{field}[“{value}”]是 15 位的老号码，末三位在 996 到 999 "
           "之间，看不出出生在哪个世纪，没有换算。",
     .en = "{field}[ “{value}”] is an old number of 15 digits ending in 996 to 999: its century is "
           "not known, so it was kept as it is.",
     .zh_hint = "请本人出示现在的身份证，改填 18 位号码。",
     .en_hint = "Ask for the present card and enter its 18 characters."},
    {.code = Code::W_ID_FORMAT,
     .name = "W_ID_FORMAT",
     .zh = "{field}[“{value}”]里的空格或短横已去掉。",
     .en = "Spaces or hyphens inside {field}[ “{value}”] were taken out.",
     .zh_hint = "核对去掉以后的号码；以后请连着写。",
     .en_hint = "Check the number without them, and write it in one piece from now on."},
    {.code = Code::W_ID_ZEROED,
     .name = "W_ID_ZEROED",
     .zh = "{field}[“{value}”]以 000 结尾，可能被表格软件改过。",
     .en = "{field}[ “{value}”] ends in 000; the spreadsheet may have changed it.",
     .zh_hint = "对照证件确认；不对的，把“{column}”这一列设为“文本”格式再重新录入。",
     .en_hint =
         "Compare it with the card; if it is wrong, format the column “{column}” as Text and "
         "type the number again."},
    {.code = Code::W_ID_SEX,
     .name = "W_ID_SEX",
     .zh = "性别[“{value}”]与身份证号不符[，号码上是“{stated.zh}”]。",
     .en = "The sex[ “{value}”] does not agree with the identity number[, which says {stated}].",
     .zh_hint = "对照证件核对：号码第 17 位单数是男，双数是女。",
     .en_hint = "Check the card: the 17th digit is odd for men and even for women."},
    {.code = Code::W_ID_BIRTH,
     .name = "W_ID_BIRTH",
     .zh = "出生日期与身份证号不符。",
     .en = "The birth date does not agree with the identity number.",
     .zh_hint = "对照证件核对：号码第 7 到 14 位是出生年月日。",
     .en_hint = "Check the card: places 7 to 14 of the number are the birth date."},
    {.code = Code::W_AGE_MIN,
     .name = "W_AGE_MIN",
     .zh = "按出生日期算不满 16 周岁[（{age} 岁）]。",
     .en = "By the birth date this person is under 16[ ({age})].",
     .zh_hint = "对照证件核对出生日期；确实不满 16 周岁的，不要登记为从业人员。",
     .en_hint = "Check the birth date against the card; nobody under 16 is to be registered for "
                "work."},
    {.code = Code::W_AGE_MAX,
     .name = "W_AGE_MAX",
     .zh = "按出生日期算已过 75 周岁[（{age} 岁）]。",
     .en = "By the birth date this person is over 75[ ({age})].",
     .zh_hint = "对照证件核对出生日期；确实如此的不必改。",
     .en_hint = "Check the birth date against the card; leave it if it is right."},
};

inline constexpr Message credit_code_messages[] = {
    {.code = Code::E_USCC_LEN,
     .name = "E_USCC_LEN",
     .zh = "{field}[“{value}”]的位数不对[（{length} 位）]，应为 18 位。",
     .en = "{field}[ “{value}”] should have 18 characters[, not {length}].",
     .zh_hint = "对照营业执照录入完整的代码；只有旧证的，填 15 位注册号或 9 位组织机构代码。",
     .en_hint = "Copy the whole code from the licence; where there is only an old one, enter its "
                "15-digit registration number or 9-character organisation code."},
    {.code = Code::E_USCC_CHARS,
     .name = "E_USCC_CHARS",
     .zh = "{field}[“{value}”]里有不该有的字符[：第 {position} 位是“{character}”]。",
     .en = "{field}[ “{value}”] has a character that cannot be there[: “{character}” at place "
           "{position}].",
     .zh_hint = "对照营业执照改正：代码不用字母 I、O、S、V、Z[；“{character}”多半是 {suggest}]。",
     .en_hint = "Correct it from the licence: the letters I, O, S, V and Z are never used[; "
                "“{character}” is probably {suggest}]."},
    {.code = Code::E_USCC_CHECK,
     .name = "E_USCC_CHECK",
     .zh = "{field}[“{value}”]的最后一位与前面对不上，至少有一位写错了。",
     .en = "The last character of {field}[ “{value}”] does not fit the others: at least one is "
           "wrong.",
     .zh_hint = "对照营业执照逐位核对，常见的是 0 和 D、8 和 B、1 和 7 看错。",
     .en_hint =
         "Compare it with the licence one by one; 0 and D, 8 and B, 1 and 7 are easily mistaken."},
    {.code = Code::E_USCC_SCI,
     .name = "E_USCC_SCI",
     .zh = "{field}[“{value}”]被表格软件改成了科学计数法，后面的数字已经丢失。",
     .en = "The spreadsheet turned {field}[ “{value}”] into scientific notation; its last digits "
           "are gone.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_USCC_ZEROED,
     .name = "E_USCC_ZEROED",
     .zh = "{field}[“{value}”]的末三位被表格软件改成了 000。",
     .en = "The spreadsheet turned the last three digits of {field}[ “{value}”] into 000.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_ORG_CHECK,
     .name = "E_ORG_CHECK",
     .zh = "{field}[“{value}”]是组织机构代码的样子，但最后一位与前面对不上。",
     .en = "{field}[ “{value}”] looks like an organisation code, but its last character does not "
           "fit the others.",
     .zh_hint = "对照代码证逐位核对；已换新执照的，改填 18 位统一社会信用代码。",
     .en_hint = "Compare it with the certificate; where there is a new licence, enter its "
                "18-character credit code."},
    {.code = Code::E_REG_CHECK,
     .name = "E_REG_CHECK",
     .zh = "{field}[“{value}”]是注册号的样子，但最后一位与前面对不上。",
     .en = "{field}[ “{value}”] looks like a registration number, but its last digit does not fit "
           "the others.",
     .zh_hint = "对照营业执照逐位核对；已换新执照的，改填 18 位统一社会信用代码。",
     .en_hint = "Compare it with the licence; where there is a new one, enter its 18-character "
                "credit code."},
    {.code = Code::W_USCC_CLASS,
     .name = "W_USCC_CLASS",
     .zh = "{field}[“{value}”]开头两位不是已知的登记部门和类别。",
     .en = "{field}[ “{value}”] begins with no known authority and class.",
     .zh_hint = "对照营业执照核对开头两位；公司是 91，个体工商户是 92，合作社是 93。",
     .en_hint = "Check the first two characters: companies have 91, sole traders 92, cooperatives "
                "93."},
    {.code = Code::W_USCC_ORG,
     .name = "W_USCC_ORG",
     .zh = "{field}[“{value}”]第 9 到 17 位的组织机构代码自身对不上。",
     .en = "The organisation code inside {field}[ “{value}”], places 9 to 17, does not fit itself.",
     .zh_hint = "对照营业执照核对这几位；与执照一致的不必改。",
     .en_hint = "Check these characters against the licence; leave them if they agree."},
    {.code = Code::W_OLD_CODE,
     .name = "W_OLD_CODE",
     .zh = "{field}[“{value}”]是旧的号码，不是 18 位统一社会信用代码。",
     .en = "{field}[ “{value}”] is an older number, not an 18-character credit code.",
     .zh_hint = "已收下；问到新执照上的 18 位代码以后补上。",
     .en_hint = "It was taken; enter the 18-character code when the new licence is at hand."},
    {.code = Code::W_ENT_FORM,
     .name = "W_ENT_FORM",
     .zh = "企业类型[“{value}”]与信用代码不符[，代码上是“{stated.zh}”]。",
     .en = "The form[ “{value}”] does not agree with the credit code[, which says {stated}].",
     .zh_hint = "对照营业执照核对类型和代码的开头两位。",
     .en_hint = "Check the form and the first two characters of the code against the licence."},
};

inline constexpr Message telephone_messages[] = {
    {.code = Code::E_TEL_LEN,
     .name = "E_TEL_LEN",
     .zh = "{field}[“{value}”]的位数不对[（{length} 位）]。",
     .en = "{field}[ “{value}”] has too many or too few digits[ ({length})].",
     .zh_hint = "手机号 11 位；固定电话带区号，写成 区号-号码。",
     .en_hint = "A mobile number has 11 digits; write a landline as AREA-NUMBER."},
    {.code = Code::E_TEL_FORMAT,
     .name = "E_TEL_FORMAT",
     .zh = "{field}[“{value}”]不是电话号码的样子。",
     .en = "{field}[ “{value}”] does not look like a telephone number.",
     .zh_hint = "手机号以 13 到 19 开头，共 11 位；固定电话写成 区号-号码；说明文字写到备注里。",
     .en_hint = "A mobile number begins with 13 to 19 and has 11 digits; write a landline as "
                "AREA-NUMBER, and put remarks into the note."},
    {.code = Code::E_TEL_SCI,
     .name = "E_TEL_SCI",
     .zh = "{field}[“{value}”]被表格软件改成了科学计数法，后面的数字已经丢失。",
     .en = "The spreadsheet turned {field}[ “{value}”] into scientific notation; its last digits "
           "are gone.",
     .zh_hint = retype_zh,
     .en_hint = retype_en},
    {.code = Code::E_TEL_MASKED,
     .name = "E_TEL_MASKED",
     .zh = "{field}[“{value}”]带星号，是遮盖过的号码。",
     .en = "{field}[ “{value}”] has stars in it: it is a masked number.",
     .zh_hint =
         "用没有遮盖的原表；从 jinguo 导出的，加 --reveal --reason 重新导出。没有完整号码的留空。",
     .en_hint = "Use the original, unmasked table (from jinguo: export again with --reveal "
                "--reason); leave the cell empty when the number is not known."},
    {.code = Code::W_TEL_SEGMENT,
     .name = "W_TEL_SEGMENT",
     .zh = "{field}[“{value}”]的号段[ {segment} ]不常见。",
     .en = "{field}[ “{value}”] is in an unusual block of numbers.",
     .zh_hint = "已收下；核对开头几位，或拨打一次确认。",
     .en_hint = "It was taken; check its first digits, or ring it once."},
    {.code = Code::W_TEL_ZERO_LOST,
     .name = "W_TEL_ZERO_LOST",
     .zh = "{field}[“{value}”]区号前面的 0 好像丢了。",
     .en = "{field}[ “{value}”] seems to have lost the 0 before its area code.",
     .zh_hint = "补上前面的 0；在 WPS 或 Excel 里把“{column}”这一列设为“文本”格式，"
                "0 就不会再丢。",
     .en_hint =
         "Put the 0 back; format the column “{column}” as Text in WPS or Excel, and it stays."},
    {.code = Code::W_TEL_NO_AREA,
     .name = "W_TEL_NO_AREA",
     .zh = "{field}[“{value}”]没有区号。",
     .en = "{field}[ “{value}”] has no area code.",
     .zh_hint = "补上区号，写成 区号-号码。",
     .en_hint = "Put the area code before it: AREA-NUMBER."},
    {.code = Code::W_TEL_NOTE,
     .name = "W_TEL_NOTE",
     .zh = "{field}这一格在第一个号码之外还有别的内容；只收下了这个号码。",
     .en = "{field} holds more than its first number; only that number was taken.",
     .zh_hint = "别的号码或说明要留的，写到备注里。",
     .en_hint = "Put what else is to be kept into the note."},
};

}  // namespace jinguo
