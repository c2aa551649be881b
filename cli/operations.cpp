// Operations with a meaning of their own: trainings and job fairs.
#include "cli/command.hpp"

#include <jinguo/error.hpp>
#include <jinguo/training.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>

namespace jinguo::cli {
namespace {

constexpr Words training_ref{"培训的编号或名称", "code or title of the training"};
constexpr Words worker_refs{"人员的编号、身份证号、手机号或姓名",
                            "code, identity number, phone or name"};

void tell_lines(Context& context, const Lines& lines) {
  const std::string added = std::to_string(lines.added);
  const std::string changed = std::to_string(lines.changed);
  const std::string unchanged = std::to_string(lines.unchanged);
  context.tell("新增 " + added + " 条签到，更新 " + changed + " 条，未变 " + unchanged + " 条",
               added + " lines added, " + changed + " changed, " + unchanged + " unchanged");
}

Action declare_enrol(Options& options, const Kind*) {
  struct Wish {
    std::string training;
    std::vector<std::string> workers;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("TRAINING", wish->training, training_ref);
  options.arguments("WORKER", wish->workers, worker_refs);
  return [wish](Context& context) {
    tell_lines(context,
               enrol(context.session(), wish->training, wish->workers, context.problems()));
    return 0;
  };
}

/// A roster names one person a line; what follows the first separator is passed over.
std::vector<std::string> read_roster(const std::string& path) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
    if (!file) throw Error(Code::read_failed, {{"path", path}});
  }
  std::istream& in = path == "-" ? std::cin : file;
  std::vector<std::string> refs;
  for (std::string line; std::getline(in, line);) {
    line.resize(std::min(line.size(), line.find_first_of(",\t\r")));
    if (!line.empty()) refs.push_back(line);
  }
  return refs;
}

Action declare_attend(Options& options, const Kind*) {
  struct Wish {
    Attendance attendance;
    std::vector<std::string> workers;
    std::string roster;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("TRAINING", wish->attendance.training, training_ref);
  options.arguments("WORKER", wish->workers, worker_refs, false);
  options.text("--on", wish->attendance.on,
               {"签到日期，不写则整期一条", "day; else one line for all of it"}, "DATE");
  options.number("--heads", wish->attendance.heads,
                 {"另有未实名的共几人，再写一次就改成这个数",
                  "all further people without names; said again, it is corrected"});
  options.text("--roster", wish->roster, {"名单文件，每行一人", "file with one person a line"},
               "FILE");
  return [wish](Context& context) {
    if (!wish->roster.empty())
      for (std::string& ref : read_roster(wish->roster)) wish->workers.push_back(std::move(ref));
    wish->attendance.workers = wish->workers;
    tell_lines(context, attend(context.session(), wish->attendance, context.problems()));
    return 0;
  };
}

using StatusChange = void (*)(Session&, const std::string&, Problems&);

template <StatusChange change>
Action declare_status(Options& options, const Kind*) {
  auto training = std::make_shared<std::string>();
  options.argument("TRAINING", *training, training_ref);
  return [training](Context& context) {
    change(context.session(), *training, context.problems());
    return 0;
  };
}

constexpr Words fair_ref{"招聘会的编号或名称", "code or title of the fair"};

Action declare_post(Options& options, const Kind*) {
  struct Wish {
    std::string fair;
    std::string enterprise;
    std::string title;
    std::string posts;
    std::string headcount;
  };
  auto wish = std::make_shared<Wish>();
  options.argument("FAIR", wish->fair, fair_ref);
  options.text("--enterprise", wish->enterprise,
               {"企业的编号、信用代码或名称", "code, credit code or name"}, "REF");
  options.text("--title", wish->title, {"岗位名称", "title of the post"});
  options.text("--posts", wish->posts, {"岗位数", "posts"}, "N");
  options.text("--headcount", wish->headcount, {"招聘人数", "people wanted"}, "N");
  return [wish](Context& context) {
    const Kind& kind = get_kind("job_post");
    std::vector<Assignment> fields{{&get_field(kind, "job_fair"), wish->fair}};
    const auto give = [&](std::string_view name, const std::string& text) {
      if (!text.empty()) fields.push_back({&get_field(kind, name), text});
    };
    give("enterprise", wish->enterprise);
    give("title", wish->title);
    give("posts", wish->posts);
    give("headcount", wish->headcount);
    const Written post = add_record(context.session(), kind, fields, context.problems());
    context.print_text(post.code + "\n");
    return 0;
  };
}

Action declare_hire(Options& options, const Kind*) {
  auto wish = std::make_shared<Hire>();
  options.argument("FAIR", wish->fair, fair_ref);
  options.text("--post", wish->post, {"岗位的编号或名称", "code or title of the post"}, "REF");
  options.text("--worker", wish->worker, worker_refs, "REF");
  options.text("--on", wish->on,
               {"上岗日期，不写则为招聘会当天", "first day of work; else the day of the fair"},
               "DATE");
  options.text("--mode", wish->mode,
               {"就业形式，不写则为合同", "how she is employed; else by contract"}, "WORD");
  return [wish](Context& context) {
    for (const auto& [option, value] :
         {std::pair{"--post", &wish->post}, {"--worker", &wish->worker}})
      if (value->empty())
        throw Error(Code::usage, {{"detail", std::string(option) + " is missing"},
                                  {"detail.zh", std::string("缺少 ") + option},
                                  {"command", "job-fair hire"}});
    context.print_text(hire(context.session(), *wish, context.problems()) + "\n");
    return 0;
  };
}

constexpr Command rows[] = {
    {"training",
     "enrol",
     Needs::writing,
     {"给培训报名", "enrol people in a training"},
     declare_enrol},
    {"training", "attend", Needs::writing, {"记录谁到场", "note who was there"}, declare_attend},
    {"training",
     "finish",
     Needs::writing,
     {"结业：从此计数", "end a training: it counts from now on"},
     declare_status<finish_training>},
    {"training",
     "cancel",
     Needs::writing,
     {"取消：不再计数", "cancel a training: it counts nowhere"},
     declare_status<cancel_training>},
    {"job-fair",
     "post",
     Needs::writing,
     {"登记一家企业在招聘会上的岗位", "record what an enterprise offers at a fair"},
     declare_post},
    {"job-fair",
     "hire",
     Needs::writing,
     {"登记招聘会上的录用", "record a hire made at a fair"},
     declare_hire},
};

}  // namespace

std::span<const Command> operation_commands() { return rows; }

}  // namespace jinguo::cli
