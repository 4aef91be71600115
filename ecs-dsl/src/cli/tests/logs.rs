//! `logs`: on the local engine, which has the logs of the tasks that a fault plan fails.

use serde_json::Value;

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::{Cluster, Image, LoadBalancer, Nat, Service, Stack, Vpc, Worker};

/// Two tasks of `order` fail before one runs, and one of `mailer`.
const FAULTS: &str = r#"
[[tasks]]
service = "OrderService"
reason = "exits"
times = 2
log = ['{"level":"info","msg":"starting","port":8000}', '{"level":"error","msg":"no database","host":"db"}']

[[tasks]]
service = "MailerService"
reason = "exits"
times = 1
log = ["Traceback (most recent call last):", "\tKeyError: 'SMTP'"]
"#;

const NO_CONTAINERS: &str =
    "local: no container runs in this stage: only tasks that a fault plan fails have a log\n";

fn web(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    stack.add(LoadBalancer::public("web"));
    let image = || Image::ecr("shop/order").tag("v1");
    stack.add(Service::new("order").image(image()).port(8000).path("/*"));
    stack.add(Worker::new("mailer").image(image()));
}

/// The logs of `mailer` go elsewhere.
fn with_firelens(stack: &mut Stack) {
    web(stack);
    let driver = "ContainerDefinitions.0.LogConfiguration.LogDriver";
    stack.override_property("MailerTaskDefinition", driver, "awsfirelens");
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    let path = local.path("fails.toml");
    std::fs::write(&path, FAULTS).unwrap();
    let ran = local.run(web, &format!("deploy --faults {}", path.display()));
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    local
}

/// The lines on stdout, without time.
fn lines(ran: &RunOutput) -> Vec<&str> {
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines = ran.out.lines();
    lines
        .map(|line| line.split_once("Z ").map_or(line, |(_, rest)| rest))
        .collect()
}

/// The lines of `--json`.
fn json(ran: &RunOutput) -> Vec<Value> {
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines = ran.out.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn logs_of_services_are_merged_and_json_is_readable() {
    let local = deployed();
    let ran = local.run(web, "logs");
    let found = lines(&ran);
    assert_eq!(found.len(), 6, "{}", ran.out);
    assert_eq!(ran.err, NO_CONTAINERS);
    let times: Vec<&str> = ran.out.lines().map(|line| &line[..24]).collect();
    assert!(times.is_sorted(), "{}", ran.out);
    let of_order: Vec<_> = found
        .iter()
        .filter(|line| line.starts_with("order/"))
        .collect();
    assert_eq!(of_order.len(), 4);
    assert!(
        of_order[0].ends_with("  INFO  starting port=8000"),
        "{}",
        ran.out
    );
    assert!(
        of_order[1].ends_with("  ERROR no database host=db"),
        "{}",
        ran.out
    );
    let ran = local.run(web, "logs mailer");
    let found = lines(&ran);
    assert!(
        found[0].ends_with(" Traceback (most recent call last):"),
        "{}",
        ran.out
    );
    assert!(found[1].ends_with("     KeyError: 'SMTP'"), "{}", ran.out);
}

#[test]
fn flags_select_lines() {
    let local = deployed();
    let count = |line: &str| lines(&local.run(web, line)).len();
    assert_eq!(count("logs order"), 4);
    assert_eq!(count("logs order mailer"), 6);
    assert_eq!(count("logs --tail 3"), 3);
    assert_eq!(count("logs --tail 0"), 0);
    assert_eq!(count("logs --filter starting"), 2);
    assert_eq!(count("logs --filter -starting"), 4);
    assert_eq!(count("logs --container mailer"), 2);
    assert_eq!(count("logs --since 1h"), 6);
    assert_eq!(count("logs --since 2026-01-01T00:00:00Z"), 6);
    assert_eq!(count("logs --since 9000-01-01"), 0);
    assert_eq!(count("logs --until 2026-01-01"), 0);
}

#[test]
fn log_of_a_stopped_task_is_found_by_the_beginning_of_its_id() {
    let local = deployed();
    let all = json(&local.run(web, "logs order --json"));
    let task = all[0]["task"].as_str().unwrap();
    assert_eq!(task.len(), 32);
    let arn = format!("arn:aws:ecs:us-east-1:123456789012:task/main/{task}");
    for id in [&task[..8], task, &arn] {
        let found = json(&local.run(web, &format!("logs order --json --task {id}")));
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|line| line["task"] == task));
    }
    let none = local.run(web, "logs order --task ffffffffffffffff");
    assert_eq!((none.code, none.out.as_str()), (exit::SUCCESS, ""));
}

#[test]
fn json_and_raw_have_the_message_as_it_is() {
    let local = deployed();
    let message = r#"{"level":"info","msg":"starting","port":8000}"#;
    let raw = local.run(web, "logs order --tail 2 --raw");
    assert!(lines(&raw)[0].ends_with(message), "{}", raw.out);
    let found = json(&local.run(web, "logs order --tail 2 --json"));
    assert_eq!(found[0]["message"], message);
    assert_eq!(
        (
            &found[0]["version"],
            &found[0]["stack"],
            &found[0]["name"],
            &found[0]["container"]
        ),
        (
            &1.into(),
            &"shop-local".into(),
            &"order".into(),
            &"order".into()
        )
    );
}

#[test]
fn other_log_drivers_are_named() {
    let local = LocalFolder::new();
    assert_eq!(local.run(with_firelens, "deploy").code, exit::SUCCESS);
    let ran = local.run(with_firelens, "logs mailer");
    assert_eq!((ran.code, ran.out.as_str()), (exit::SUCCESS, ""));
    let expected = "local: `mailer`: logs of container `mailer` go to the driver `awsfirelens`\n";
    assert_eq!(ran.err, expected);
    let both = local.run(with_firelens, "logs");
    assert_eq!(both.err, format!("{expected}{NO_CONTAINERS}"));
}

#[test]
fn wrong_arguments_are_usage_errors() {
    let local = deployed();
    for (line, part) in [
        ("logs ordr", "did you mean `order`?"),
        ("logs --container ordr", "did you mean `order`?"),
        (
            "logs --since yesterday",
            "expected a duration such as `30m` or `1h`",
        ),
        ("logs -f --until 1h", "cannot be used with"),
        ("logs --raw --json", "cannot be used with"),
        (
            "logs --filter {$.level=*}",
            "filter pattern `{$.level=*}` was refused",
        ),
    ] {
        let ran = local.run(web, line);
        assert_eq!(ran.code, exit::USAGE_ERROR, "{line}: {}", ran.err);
        assert!(ran.err.contains(part), "{line}: {}", ran.err);
    }
}

#[test]
fn failed_call_is_named() {
    let local = deployed();
    let path = local.path("throttled.toml");
    let faults = "[[calls]]\ncall = \"FilterLogEvents\"\nfault = \"throttle\"";
    std::fs::write(&path, faults).unwrap();
    let ran = local.run(web, &format!("logs --faults {}", path.display()));
    assert_eq!(ran.code, exit::UNAVAILABLE, "{}", ran.err);
    assert!(
        ran.err.contains("`FilterLogEvents` was throttled"),
        "{}",
        ran.err
    );
}

#[test]
fn hostile_text_in_a_log_is_shown_not_executed() {
    let local = LocalFolder::new();
    let path = local.path("fails.toml");
    let faults = "[[tasks]]\nservice = \"OrderService\"\nreason = \"exits\"\ntimes = 1\nlog = [\"\\u001b]0;title\\u0007::error::no\"]";
    std::fs::write(&path, faults).unwrap();
    local.run(web, &format!("deploy --faults {}", path.display()));
    let ran = local.run(web, "logs order");
    assert!(
        lines(&ran)[0].ends_with("\\u{1b}]0;title\\u{7}::error::no"),
        "{}",
        ran.out
    );
    assert!(!ran.raw.contains("\u{1b}]0"), "{}", ran.raw);
}

#[test]
fn services_have_colors_of_their_own() {
    let ran = deployed().run(web, "logs");
    let color = |name: &str| {
        let line = ran.raw.lines().find(|line| line.contains(name)).unwrap();
        let (before, _) = line.split_once(name).unwrap();
        before.rsplit('\u{1b}').next().unwrap().to_owned()
    };
    assert_ne!(color("order/"), color("mailer/"));
}
