// Operations of the programme's systems: a person's file, matches, swaps, vouchers.
#include "cli/command.hpp"

#include <jinguo/benefit.hpp>
#include <jinguo/completion.hpp>
#include <jinguo/duty.hpp>
#include <jinguo/error.hpp>
#include <jinguo/registration.hpp>
#include <jinguo/timeline.hpp>

#include <memory>
#include <string>

namespace jinguo::cli {
namespace {

Action declare_timeline(Options& options, const Kind*) {
  auto ref = std::make_shared<std::string>();
  options.argument("WORKER", *ref,
                   {"人员的编号、身份证号、手机号或姓名", "code, identity number, phone or name"});
  return [ref](Context& context) {
    context.print(worker_timeline(context.session(), *ref, context.view()));
    return 0;
  };
}

Action declare_match(Options& options, const Kind*) {
  auto wish = std::make_shared<MatchWish>();
  options.arguments("REGISTRATION", wish->registrations, {"登记的编号", "codes of registrations"},
                    false);
  options.text("--register", wish->reg,
               {"这一登记册里在册的全部", "all that are open on this register"}, "WORD");
  options.text(
      "--region", wish->region,
      {"在册的只要这个区域和它下面的", "of the register only this region and all below it"},
      "REGION");
  options.number("--limit", wish->limit,
                 {"每条登记最多列几家，不写则为 3", "proposals for each; else 3"});
  options.flag("--record", wish->record,
               {"把每条的第一家记为匹配", "record the first proposal of each"});
  options.text("--enterprise", wish->enterprise,
               {"记为匹配给这家企业", "record the match with this enterprise"}, "REF");
  options.text("--on", wish->on, {"匹配日期，不写则为今天", "day of the match; else today"},
               "DATE");
  return [wish](Context& context) {
    context.print(
        match_registrations(context.session(), *wish, context.view(), context.problems()));
    return 0;
  };
}

Action declare_swap(Options& options, const Kind*) {
  struct Wish {
    std::string one;
    std::string other;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("DUTY", wish->one, {"一个班次的编号", "code of a duty"});
  options.argument("OTHER", wish->other, {"另一个班次的编号", "code of the other"});
  return [wish](Context& context) {
    swap_duties(context.session(), wish->one, wish->other, context.problems());
    context.tell(wish->one + " 和 " + wish->other + " 已对调",
                 wish->one + " and " + wish->other + " have changed places");
    return 0;
  };
}

Action declare_redeem(Options& options, const Kind*) {
  auto wish = std::make_shared<Redemption>();
  options.argument("SERIAL", wish->serial,
                   {"券号，或发放的编号", "serial of the voucher, or code"});
  options.text("--by", wish->by, {"谁来用：人员或家庭", "who uses it: a person or a household"},
               "REF");
  options.text("--on", wish->on, {"核销日期，不写则为今天", "day; else today"}, "DATE");
  options.text("--order", wish->order, {"所抵的服务单", "the service order it pays for"}, "REF");
  options.text("--item", wish->item, {"所换的服务项目", "the service asked for"}, "REF");
  return [wish](Context& context) {
    if (wish->by.empty())
      throw Error(Code::usage, {{"detail", "--by is missing"},
                                {"detail.zh", "缺少 --by"},
                                {"command", "benefit redeem"}});
    context.print_text(redeem_benefit(context.session(), *wish, context.problems()) + "\n");
    return 0;
  };
}

Action declare_expire(Options& options, const Kind*) {
  auto dry = std::make_shared<bool>(false);
  options.flag("--dry-run", *dry, {"只列出，不写入", "list them, write nothing"});
  return [dry](Context& context) {
    context.print(expire_benefits(context.session(), *dry ? Expiry::shown : Expiry::written,
                                  context.view(), context.problems()));
    return 0;
  };
}

Action declare_complete(Options& options, const Kind*) {
  struct Wish {
    CompletionWish completion;
    std::vector<std::string> trainings;
  };
  auto wish = std::make_shared<Wish>();
  options.arguments("TRAINING", wish->trainings,
                    {"培训的编号或名称", "code or title of the training"}, false);
  options.text("--series", wish->completion.series,
               {"一个系列的各次培训合起来算", "all trainings of a series together"});
  options.text("--hours", wish->completion.hours,
               {"应达学时，不写则为全部学时", "hours needed; else all there are"}, "N");
  options.text(
      "--certify", wish->completion.certify,
      {"给达到的人登记这个名称的证书", "add a certificate of this name for those who reached it"},
      "NAME");
  options.text("--on", wish->completion.on,
               {"发证日期，不写则为最后一天", "day of the certificates; else the last day"},
               "DATE");
  return [wish](Context& context) {
    if (wish->trainings.size() > 1)
      throw Error(Code::usage, {{"detail", "one training at a time; --series takes several"},
                                {"detail.zh", "一次只能写一个培训；几次合起来算用 --series"},
                                {"command", "training complete"}});
    CompletionWish completion = wish->completion;
    if (!wish->trainings.empty()) completion.training = wish->trainings.front();
    context.print(
        complete_training(context.session(), completion, context.view(), context.problems()));
    return 0;
  };
}

constexpr Command rows[] = {
    {"training",
     "complete",
     Needs::writing,
     {"谁学时达到、考核合格，谁没有、为什么；可一并登记证书",
      "who reached the hours and who did not, with the reason; adds certificates"},
     declare_complete},
    {"worker",
     "timeline",
     Needs::reading,
     {"一个人的档案：凡是写到她的记录，按日期",
      "one person's file: every record that names her, by day"},
     declare_timeline},
    {"registration",
     "match",
     Needs::writing,
     {"为登记的人找附近在招人的企业，并记下匹配",
      "find enterprises with open posts near those registered, and record the match"},
     declare_match},
    {"duty",
     "swap",
     Needs::writing,
     {"两个排好的班次对调", "let two planned duties change places"},
     declare_swap},
    {"benefit",
     "redeem",
     Needs::writing,
     {"核销一张体验券：核对券号、项目、有效期",
      "redeem a voucher: serial, item and day are checked"},
     declare_redeem},
    {"benefit",
     "expire",
     Needs::writing,
     {"把过了有效期的券记为过期", "mark vouchers whose last day is over as expired"},
     declare_expire},
};

}  // namespace

std::span<const Command> programme_commands() { return rows; }

}  // namespace jinguo::cli
