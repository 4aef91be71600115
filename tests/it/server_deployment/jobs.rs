//! The lifecycle of the example with jobs: creation, update, destruction.

use serde_json::json;

use super::mesh_platform::assert_empty;
use crate::program::{Program, Run};
use crate::server::Account;

const STACK: &str = "media-dev";

fn deploy(program: &Program) -> Run {
    let line = ["deploy", "--stage", "dev", "--yes", "--approve-broadening"];
    program.run(&line).ends_with(0)
}

#[test]
fn jobs_are_deployed_updated_and_destroyed() {
    let Some(account) = Account::open() else {
        return;
    };
    account.provision(&[
        "image:media/mailer:v7",
        "image:media/report:v7",
        "image:media/thumbnails:v7",
    ]);
    let first = Program::example("event_changes").with_envs(account.environment());
    deploy(&first);
    let created = account.describe(STACK);
    let schedule = &created["AWS::Scheduler::Schedule"]["ReportSchedule"];
    assert_eq!(schedule["ScheduleExpression"], "cron(0 6 * * ? *)");
    // The server ignores the time zone of a template; the requirement S4-8 asserts it.
    let definitions = &created["AWS::ECS::TaskDefinition"];
    let started = &schedule["Target"]["EcsParameters"]["TaskDefinitionArn"];
    assert_eq!(
        *started,
        definitions["ReportTaskDefinition"]["taskDefinitionArn"]
    );
    let rules = &created["AWS::Events::Rule"];
    let pattern = |id: &str| -> serde_json::Value {
        serde_json::from_str(rules[id]["EventPattern"].as_str().unwrap()).unwrap()
    };
    let uploads = pattern("ThumbnailsOnUploadsCreated");
    assert_eq!(
        uploads["detail"]["object"]["key"],
        json!([{"wildcard": "incoming/*.png"}])
    );
    assert_eq!(
        pattern("AlertsFailedTasksRule")["detail"]["lastStatus"],
        json!(["STOPPED"])
    );
    let revision = |found: &serde_json::Value| {
        let definition = &found["AWS::ECS::TaskDefinition"]["ThumbnailsTaskDefinition"];
        definition["revision"].as_u64().unwrap()
    };

    let later = first.with_env("LATER", "1");
    deploy(&later);
    let updated = account.describe(STACK);
    assert_eq!(
        updated["AWS::Scheduler::Schedule"]["ReportSchedule"]["ScheduleExpression"],
        "cron(0 7 * * ? *)"
    );
    assert_eq!(revision(&updated), revision(&created) + 1);
    deploy(&later).says("no changes: stack `media-dev` is up to date");

    later
        .run(&["destroy", "--stage", "dev", "--yes"])
        .ends_with(0);
    assert_empty(&account);
}
