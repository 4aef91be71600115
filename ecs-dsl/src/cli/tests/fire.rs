//! `fire`, on the local engine.

use std::fs;

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::cron;
use crate::dsl::{
    Bucket, Cluster, Image, Job, Nat, Queue, Stack, StartBuilder as _, Step, Topic, Vpc, Workflow,
};

fn shop(stack: &mut Stack) {
    stack.add(Vpc::new("main").nat(Nat::Single));
    stack.add(Cluster::new("main"));
    let job = |name: &str| Job::new(name).image(Image::ecr("shop/job").tag("v1"));
    let failed = stack.add(Queue::new("failed"));
    let orders = stack.add(Queue::new("orders").dead_letter(&failed, 3));
    let (news, alerts) = (
        stack.add(Topic::new("news")),
        stack.add(Topic::new("alerts").email("ops@example.com")),
    );
    let uploads = stack.add(Bucket::new("uploads"));
    stack.add(
        job("report")
            .schedule(cron!("0 6 * * ? *"))
            .dead_letter(&failed)
            .start_retries(2),
    );
    let thumbnail = stack.add(job("thumbnail").on(uploads.created("incoming/*.png")));
    stack.add(job("index").on(thumbnail.succeeded()));
    let paid = orders.received().field("body.status", "paid");
    stack.add(job("invoice").on(paid.env("ORDER_ID", "body.id")));
    stack.add(job("mail").on(&news).schedule(cron!("0 7 * * ? *")));
    let (fetch, load) = (stack.add(job("fetch")), stack.add(job("load")));
    stack.add(
        Workflow::new("import")
            .then(Step::new(&fetch).retries(2))
            .then(&load),
    );
    stack.notify_failed_tasks(&alerts);
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    local
}

/// Runs `line` with a fault file in which tasks of this job end as the entry says.
fn with_fault(local: &LocalFolder, line: &str, (job, fault): (&str, &str)) -> RunOutput {
    let path = local.path("faults.toml");
    let entry = format!("[[one_off_tasks]]\nservice = \"{job}TaskDefinition\"\n{fault}");
    fs::write(&path, entry).unwrap();
    local.run(shop, &format!("{line} --faults {}", path.display()))
}

/// Fires with an event in a file.
fn with_event(local: &LocalFolder, name: &str, event: &str) -> RunOutput {
    let path = local.path("event.json");
    fs::write(&path, event).unwrap();
    local.run(
        shop,
        &format!("fire {name} --json --event {}", path.display()),
    )
}

/// The steps of the first run: the type, and the resource, revision or state.
fn steps(ran: &RunOutput) -> Vec<String> {
    let document: Value = serde_json::from_str(&ran.out).expect(&ran.err);
    let steps = document["runs"][0]["steps"].as_array().unwrap();
    let step = |step: &Value| {
        let names = [
            "revision",
            "schedule",
            "rule",
            "resource",
            "pipe",
            "queue",
            "to",
            "state",
            "target",
            "state_machine",
            "detail_type",
        ];
        let name = names.iter().find_map(|name| step[*name].as_str());
        format!(
            "{} {}",
            step["type"].as_str().unwrap(),
            name.unwrap_or_default()
        )
    };
    steps.iter().map(step).collect()
}

/// The first task.
fn task(ran: &RunOutput) -> Value {
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    let steps = document["runs"][0]["steps"].as_array().unwrap();
    let mut tasks = steps.iter().filter(|step| step["type"] == "task");
    tasks.next().unwrap().clone()
}

#[test]
fn schedule_starts_its_job() {
    let local = deployed();
    let ran = local.run(shop, "fire report");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines[0], "schedule `ReportSchedule`: cron(0 6 * * ? *)");
    let (start, end) = lines[1].split_once(" of ").unwrap();
    assert_eq!((&start[..7], start.len()), ("  task ", 39));
    assert_eq!(
        end,
        "shop-report-local:1: container `report` exited with code 0"
    );
    assert_eq!(lines.len(), 2);
    // It is a task as any other.
    let status = local.run(shop, "status report --json");
    let status: Value = serde_json::from_str(&status.out).unwrap();
    assert_eq!(status["stacks"][0]["jobs"][0]["runs"][0]["exit_code"], 0);
}

#[test]
fn upload_starts_a_task_and_its_success_the_next_one() {
    let local = deployed();
    for name in ["thumbnail", "uploads", "ThumbnailOnUploadsCreated"] {
        let ran = local.run(shop, &format!("fire {name} --json"));
        assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
        let expected = [
            "event Object Created",
            "rule ThumbnailOnUploadsCreated",
            "task shop-thumbnail-local:1",
            "event ECS Task State Change",
            "rule IndexOnThumbnailSucceeded",
            "task shop-index-local:1",
        ];
        assert_eq!(steps(&ran), expected);
        let environment = &task(&ran)["environment"];
        assert_eq!(environment["OBJECT_KEY"], "incoming/sample.png");
        let bucket = environment["OBJECT_BUCKET"].as_str().unwrap();
        assert!(bucket.starts_with("shop-local-"), "{bucket}");
    }
    let depths = local.run(shop, "fire thumbnail").out;
    assert!(depths.contains("\n          task "), "{depths}");
    assert!(
        depths.contains("\n      OBJECT_KEY=incoming/sample.png\n"),
        "{depths}"
    );
}

#[test]
fn failed_task_decides_the_exit_code_and_is_reported_to_the_topic() {
    let fault = ("Thumbnail", "exit_code = 42\nlog = [\"no image\"]");
    let ran = with_fault(&deployed(), "fire thumbnail --json", fault);
    assert_eq!(ran.code, 42, "{}", ran.err);
    let expected = [
        "event Object Created",
        "rule ThumbnailOnUploadsCreated",
        "task shop-thumbnail-local:1",
        "event ECS Task State Change",
        "rule AlertsFailedTasksRule",
        "message AlertsTopic",
        "sent email:ops@example.com",
    ];
    assert_eq!(steps(&ran), expected);
    assert_eq!(task(&ran)["log"], json!(["no image"]));
    let message =
        "A task of family:shop-thumbnail-local failed: Essential container in task exited";
    assert!(ran.out.contains(message), "{}", ran.out);
}

#[test]
fn start_is_retried_and_then_moves_to_the_dead_letter_queue() {
    let local = deployed();
    let once = ("Report", "reason = \"no-spot-capacity\"\ntimes = 1");
    let ran = with_fault(&local, "fire report --json", once);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(task(&ran)["attempts"], 2);
    let always = ("Report", "reason = \"no-spot-capacity\"");
    let ran = with_fault(&local, "fire report", always);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let expected = "schedule `ReportSchedule`: cron(0 6 * * ? *)\n  \
        `shop-report-local:1` isn't started after 3 attempts: Capacity is unavailable at this time.";
    assert!(ran.out.starts_with(expected), "{}", ran.out);
    assert!(
        ran.out
            .ends_with("  moves to the dead-letter queue `FailedQueue`\n"),
        "{}",
        ran.out
    );
}

#[test]
fn start_without_a_dead_letter_queue_is_lost_after_the_default_retries() {
    let always = ("Thumbnail", "event = \"RESOURCE:MEMORY\"");
    let ran = with_fault(&deployed(), "fire thumbnail", always);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let end = "`shop-thumbnail-local:1` isn't started after 186 attempts: RESOURCE:MEMORY\n    \
        is lost: the target has no dead-letter queue\n";
    assert!(ran.out.ends_with(end), "{}", ran.out);
}

#[test]
fn event_that_does_not_match_starts_nothing() {
    let local = deployed();
    let event = json!({
        "source": "aws.s3", "detail-type": "Object Created",
        "detail": {"bucket": {"name": "other"}, "object": {"key": "incoming/a.png"}},
    });
    let ran = with_event(&local, "thumbnail", &event.to_string());
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert_eq!(
        steps(&ran),
        ["event Object Created", "no-match ThumbnailOnUploadsCreated"]
    );
    assert!(
        ran.out.contains("`detail.bucket.name` is \\\"other\\\""),
        "{}",
        ran.out
    );
}

#[test]
fn message_starts_a_task_with_its_fields() {
    let local = deployed();
    let ran = with_event(&local, "orders", r#"{"id": 7, "status": "paid"}"#);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let expected = [
        "message OrdersQueue",
        "pipe InvoiceOnOrders",
        "task shop-invoice-local:1",
    ];
    assert_eq!(steps(&ran), expected);
    assert_eq!(
        task(&ran)["environment"],
        json!({"MESSAGE_BODY": "{\"id\": 7, \"status\": \"paid\"}", "ORDER_ID": "7"})
    );
    let ran = with_event(&local, "invoice", r#"{"id": 7, "status": "open"}"#);
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert_eq!(
        steps(&ran),
        ["pipe InvoiceOnOrders", "no-match InvoiceOnOrders"]
    );
}

#[test]
fn message_that_cannot_start_a_task_moves_after_its_receives() {
    let local = deployed();
    let ran = with_event(&local, "orders", r#"{"status": "paid"}"#);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let expected = [
        "message OrdersQueue",
        "pipe InvoiceOnOrders",
        "not-started arn:aws:ecs:us-east-1:000000000000:task-definition/shop-invoice-local:1",
        "dead-letter FailedQueue",
    ];
    assert_eq!(steps(&ran), expected);
    assert!(
        ran.out.contains("the message has no `$.body.id`"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("\"attempts\": 3"), "{}", ran.out);
}

#[test]
fn topic_sends_through_the_queue_of_the_job() {
    let local = deployed();
    let ran = with_event(&local, "news", "hello");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let expected = [
        "message NewsTopic",
        "message MailOnNewsQueue",
        "pipe MailOnNews",
        "task shop-mail-local:1",
    ];
    assert_eq!(steps(&ran), expected);
    assert_eq!(task(&ran)["environment"], json!({"MESSAGE_BODY": "hello"}));
    let ran = local.run(shop, "fire failed --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(steps(&ran), ["message FailedQueue", "stays FailedQueue"]);
}

#[test]
fn workflow_runs_its_steps_with_retries() {
    let local = deployed();
    let once = ("Fetch", "exit_code = 7\ntimes = 1");
    let ran = with_fault(&local, "fire import --json", once);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let states = |ran: &RunOutput| -> Vec<String> {
        let mut steps = steps(ran);
        steps.retain(|step| {
            !step.starts_with("event ") && !step.contains("Alerts") && !step.starts_with("sent ")
        });
        steps
    };
    let expected = [
        "execution ImportStateMachine",
        "state fetch",
        "task shop-fetch-local:1",
        "state fetch",
        "task shop-fetch-local:1",
        "state load",
        "task shop-load-local:1",
        "execution-end ImportStateMachine",
    ];
    assert_eq!(states(&ran), expected);
    let ran = with_fault(&local, "fire import --json", ("Fetch", "exit_code = 7"));
    assert_eq!(ran.code, 7, "{}", ran.err);
    assert_eq!(states(&ran).len(), 8, "{:?}", states(&ran));
    assert!(
        ran.out
            .contains("the task of state `fetch` exited with code 7"),
        "{}",
        ran.out
    );
}

#[test]
fn several_runs_count_the_faults_on() {
    let once = ("Report", "exit_code = 7\ntimes = 1");
    let ran = with_fault(&deployed(), "fire report --times 3 --json", once);
    assert_eq!(ran.code, 7, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    let runs = document["runs"].as_array().unwrap();
    let codes: Vec<_> = runs
        .iter()
        .map(|run| run["exit_code"].as_u64().unwrap())
        .collect();
    assert_eq!(codes, [7, 0, 0]);
    assert_eq!(
        (
            &document["version"],
            &document["stack"],
            &document["logical_id"]
        ),
        (&json!(1), &json!("shop-local"), &json!("ReportSchedule"))
    );
}

#[test]
fn jobs_that_start_each_other_end() {
    fn circle(stack: &mut Stack) {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
        let ended = crate::dsl::Event::pattern("aws.ecs", "ECS Task State Change");
        let job = Job::new("circle").image(Image::ecr("shop/job").tag("v1"));
        stack.add(job.on(ended));
    }
    let local = LocalFolder::new();
    assert_eq!(local.run(circle, "deploy").code, exit::SUCCESS);
    let ran = local.run(circle, "fire circle");
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let last = ran.out.lines().last().unwrap().trim_start();
    assert_eq!(
        last,
        "the simulation ends: more than 60 steps follow from each other"
    );
}

#[test]
fn errors_name_what_can_be_fired() {
    let local = deployed();
    for (line, code, error) in [
        (
            "fire report --stage prod",
            exit::USAGE_ERROR,
            "error: `fire` simulates what AWS starts: stage `prod` is on AWS\n  = help: run `app run report --stage prod`",
        ),
        (
            "fire mail",
            exit::USAGE_ERROR,
            "error: several things are called or start `mail`: `MailSchedule`, `MailOnNews`\n  \
             = help: name one, such as `fire MailSchedule`",
        ),
        (
            "fire fetch",
            exit::USAGE_ERROR,
            "error: nothing starts `fetch`\n  = help: run `app run fetch ",
        ),
        (
            "fire repot",
            exit::USAGE_ERROR,
            "error: no job, workflow, queue, topic, bucket or start is called `repot`\n  = help: did you mean `report`?",
        ),
        (
            "fire report --times 101",
            exit::USAGE_ERROR,
            "error: invalid value '101'",
        ),
    ] {
        let ran = local.run(shop, line);
        assert_eq!(ran.code, code, "{line}: {}", ran.err);
        assert!(ran.err.contains(error), "{line}: {}", ran.err);
    }
    let ran = with_event(&local, "report", "{}");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(
        ran.err
            .contains("`ReportSchedule` is a schedule, which has no event"),
        "{}",
        ran.err
    );
    let ran = with_event(&local, "thumbnail", "{");
    assert!(
        ran.err.contains("error: the event isn't JSON: EOF"),
        "{}",
        ran.err
    );
    let ran = with_event(&local, "thumbnail", "{\"source\": \"x\"}");
    assert!(
        ran.err.contains("error: the event has no `detail-type`"),
        "{}",
        ran.err
    );
    let ran = LocalFolder::new().run(shop, "fire report");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(
        ran.err.contains("stack `shop-local` isn't deployed"),
        "{}",
        ran.err
    );
}
