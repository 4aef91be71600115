//! `deploy`, `diff`, `outputs` and `destroy`, in the stage `local`.

use serde_json::{Value, json};

use super::{inbox, shop};
use crate::cfn::{Map, Parameter, ParameterType, Resource};
use crate::cli::exit;
use crate::cli::printer::Terminal;
use crate::cli::testing::{Ran, run, run_at};
use crate::dsl::{Program, Stack, Stacks};

/// A folder for the local state, and what is run over it.
pub(super) struct Local(tempfile::TempDir);

impl Local {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn state(&self) -> String {
        self.path("state").display().to_string()
    }

    /// Somewhere in this folder.
    pub(super) fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    /// Runs `line` with the state in this folder.
    pub(super) fn run<Form>(&self, program: impl Program<Form>, line: &str) -> Ran {
        run(
            &shop(),
            program,
            &format!("{line} --state {}", self.state()),
        )
    }
}

/// A queue with an output.
fn with_output(stack: &mut Stack) {
    let queue = stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
    stack.output("Inbox", queue.reference());
}

/// The same with another setting.
fn with_delay(stack: &mut Stack) {
    with_output(stack);
    stack.override_property("Inbox", "DelaySeconds", 5);
}

#[test]
fn a_deployment_is_told_line_by_line_and_ends_with_what_was_made() {
    let local = Local::new();
    let ran = local.run(with_output, "deploy");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let lines: Vec<_> = ran.err.lines().collect();
    let expected = [
        "local: there is no stack `shop-local`",
        "local: working out what has to be made",
        "local: stack `shop-local` will be made of 1 resource",
        "local: deploying stack `shop-local`",
        "local: CREATE_COMPLETE     AWS::SQS::Queue                               Inbox",
    ];
    assert_eq!(lines[..5], expected);
    assert!(
        lines[5].starts_with("local: deployed stack `shop-local` in "),
        "{}",
        lines[5]
    );
    assert!(lines[5].ends_with(" s: made 1 resource"), "{}", lines[5]);
    assert_eq!(lines[6], "  SQS    1: Queue");
    let state = local.state();
    let end =
        format!("local: the state is in `{state}`; `app destroy --state {state}` takes it away");
    assert_eq!(lines[7..], [end]);
    let mut out = ran.out.lines();
    assert_eq!(
        out.next().unwrap().split_whitespace().collect::<Vec<_>>(),
        ["output", "value"]
    );
    assert!(
        out.next()
            .unwrap()
            .starts_with("Inbox   https://sqs.us-east-1.amazonaws.com/"),
        "{}",
        ran.out
    );
}

#[test]
fn what_is_as_wanted_stays_as_it_is() {
    let local = Local::new();
    local.run(with_output, "deploy");
    let ran = local.run(with_output, "deploy");
    assert_eq!(ran.code, exit::DONE);
    assert!(
        ran.err
            .contains("\nlocal: no changes: stack `shop-local` is as wanted already\n"),
        "{}",
        ran.err
    );
    assert!(
        ran.out.starts_with("output  value\nInbox   https://"),
        "{}",
        ran.out
    );
}

#[test]
fn a_change_is_shown_before_it_is_made() {
    let local = Local::new();
    local.run(with_output, "deploy");
    let ran = local.run(with_delay, "deploy");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let shown = ran
        .err
        .find("local: what changes in stack `shop-local`:")
        .unwrap();
    let made = ran
        .err
        .find("local: UPDATE_COMPLETE     AWS::SQS::Queue")
        .unwrap();
    assert!(
        shown < made && ran.err[shown..made].contains("DelaySeconds"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("sees it differently"), "{}", ran.err);
    assert!(ran.err.contains(" s: changed 1 resource\n"), "{}", ran.err);
}

#[test]
fn json_has_outcome_and_outputs() {
    let local = Local::new();
    let report =
        |ran: &Ran| serde_json::from_str::<Value>(ran.out.lines().last().unwrap()).unwrap();
    let first = report(&local.run(with_output, "deploy --json"));
    assert_eq!(
        (&first["version"], &first["type"], &first["exit_code"]),
        (&json!(1), &json!("end"), &json!(0))
    );
    let stack = &first["stacks"][0];
    assert_eq!(
        (&stack["name"], &stack["outcome"]),
        (&json!("shop-local"), &json!("deployed"))
    );
    assert_eq!(stack["status"], "CREATE_COMPLETE");
    assert!(stack["milliseconds"].is_u64());
    let again = report(&local.run(with_output, "deploy --json"));
    assert_eq!(again["stacks"][0]["outcome"], "no_changes");
    assert_eq!(again["stacks"][0]["outputs"], stack["outputs"]);
    let outputs: Value =
        serde_json::from_str(&local.run(with_output, "outputs --json").out).unwrap();
    assert_eq!(
        outputs["stacks"][0],
        json!({"name": "shop-local", "outputs": stack["outputs"]})
    );
}

#[test]
fn outputs_of_what_is_not_deployed_say_what_to_do() {
    let ran = Local::new().run(with_output, "outputs");
    let expected = "error: stack `shop-local` doesn't exist in stage `local`\n  \
                    = help: deploy it first: run `app deploy --stage local`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE, expected));
}

#[test]
fn several_stacks_are_deployed_in_the_order_of_their_needs_and_destroyed_the_other_way_round() {
    let program = |stacks: &mut Stacks| {
        stacks.stack("web");
        let queue = stacks
            .stack("base")
            .resource("inbox", crate::cfn::aws::sqs::Queue::new());
        stacks.stack("web").output("Inbox", queue.reference());
        inbox(stacks.stack("web"));
    };
    let local = Local::new();
    let ran = local.run(program, "deploy");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let place = |ran: &Ran, text: &str| ran.err.find(text).unwrap_or_else(|| panic!("{}", ran.err));
    assert!(
        place(&ran, "deployed stack `shop-base-local`")
            < place(&ran, "deployed stack `shop-web-local`")
    );
    assert!(ran.out.contains("Inbox   https://sqs."), "{}", ran.out);
    let ran = local.run(program, "destroy");
    assert!(
        place(&ran, "destroyed stack `shop-web-local`")
            < place(&ran, "destroyed stack `shop-base-local`")
    );
}

#[test]
fn destroying_takes_the_stack_away_and_doing_it_twice_is_no_error() {
    let local = Local::new();
    local.run(with_output, "deploy");
    let ran = local.run(with_output, "destroy --json");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let end: Value = serde_json::from_str(ran.out.lines().last().unwrap()).unwrap();
    let stack = &end["stacks"][0];
    assert_eq!(
        (&stack["name"], &stack["outcome"]),
        (&json!("shop-local"), &json!("destroyed"))
    );
    let ran = local.run(with_output, "destroy");
    assert_eq!((ran.code, ran.out.as_str()), (exit::DONE, ""));
    assert_eq!(
        ran.err,
        "local: there is no stack `shop-local`\nlocal: nothing to destroy\n"
    );
}

#[test]
fn a_difference_is_data() {
    let local = Local::new();
    let ran = local.run(with_output, "diff");
    assert_eq!((ran.code, ran.err.as_str()), (exit::DONE, ""));
    assert!(
        ran.out.starts_with("what changes in stack `shop-local`:\n"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("1 to create, 0 to update"), "{}", ran.out);
    local.run(with_output, "deploy");
    assert_eq!(
        local.run(with_output, "diff").out,
        "no changes in stack `shop-local`\n"
    );
    let ran = local.run(with_delay, "diff --json");
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["stacks"][0]["plan"]["changes"][0]["id"], "Inbox");
}

#[test]
fn a_difference_from_a_file_asks_nobody() {
    let local = Local::new();
    let file = local.0.path().join("before.json");
    std::fs::write(&file, run(&shop(), with_output, "synth").out).unwrap();
    let file = file.display();
    let ran = local.run(with_delay, &format!("diff --against {file}"));
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert!(ran.out.contains("DelaySeconds"), "{}", ran.out);
    assert!(!local.0.path().join("state").exists());
    let missing = local.run(with_delay, &format!("diff --against {file}x"));
    assert_eq!(missing.code, exit::FILE);
    assert!(
        missing
            .err
            .starts_with(&format!("error: can't read `{file}x`: ")),
        "{}",
        missing.err
    );
}

#[test]
fn parameters_go_to_the_stacks_that_have_them() {
    let program = |stack: &mut Stack| {
        let version = stack.parameter("Version", Parameter::new(ParameterType::String));
        inbox(stack);
        stack.output("Deployed", version);
    };
    let local = Local::new();
    let ran = local.run(program, "deploy --parameter Version=1.2.3");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (exit::DONE, "output    value\nDeployed  1.2.3\n"),
        "{}",
        ran.err
    );
    let ran = local.run(program, "deploy --parameter Versoin=1.2.3");
    let expected = "error: no stack has a parameter `Versoin`\n  \
                    = help: did you mean `Version`? there are `Version`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE, expected));
    let ran = local.run(program, "deploy --parameter Version");
    assert_eq!(ran.code, exit::USAGE);
    assert!(
        ran.err
            .contains("expected a name and a value, such as `Version=1.2.3`"),
        "{}",
        ran.err
    );
}

#[test]
fn what_the_engine_refuses_is_an_error() {
    let program = |stack: &mut Stack| {
        let wrong: Map = [("NoSuchProperty", "x")].into_iter().collect();
        stack.add_raw("inbox", Resource::new("AWS::SQS::Queue", wrong));
    };
    let ran = Local::new().run(program, "deploy");
    assert_eq!((ran.code, ran.out.as_str()), (exit::FAILED, ""));
    assert!(
        ran.err.contains(
            "error: the change set of stack `shop-local` failed CloudFormation's early validation"
        ),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("NoSuchProperty"), "{}", ran.err);
}

#[test]
fn a_state_folder_that_can_not_be_used_is_an_error_with_its_path() {
    let local = Local::new();
    std::fs::write(local.0.path().join("state"), "").unwrap();
    let ran = local.run(with_output, "deploy");
    assert_eq!((ran.code, ran.out.as_str()), (exit::FILE, ""));
    let expected = format!(
        "can't use the local state in `{}`: not a directory\n",
        local.state()
    );
    assert!(ran.err.contains(&expected), "{}", ran.err);
    assert!(
        ran.err
            .ends_with("  = help: make the folder writable, or choose another one\n"),
        "{}",
        ran.err
    );
}

#[test]
fn a_protected_stage_is_not_destroyed() {
    let ran = run(&shop(), inbox, "destroy --stage prod --yes");
    let expected = "error: stage `prod` is protected: its databases and load balancers refuse to be deleted\n  \
                    = help: take `.protected()` away, deploy, then destroy; if its first deployment failed, destroy at once\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::REFUSED, expected));
}

#[cfg(not(feature = "aws"))]
#[test]
fn without_the_feature_a_stage_at_aws_says_how_to_get_it() {
    let app = crate::dsl::App::new("shop").stage(crate::dsl::Stage::new("dev"));
    let ran = run(&app, with_output, "deploy");
    assert_eq!(ran.code, exit::USAGE);
    let expected = "error: stage `dev` is at AWS, and this program was built without the feature `aws`\n  \
                    = help: leave `ecs-dsl` its default features in Cargo.toml, or give it `features = [\"aws\"]`\n";
    assert_eq!(ran.err, expected);
}

#[test]
fn what_aws_has_ended_is_deployed_only_with_consent() {
    let mesh = |stack: &mut Stack| {
        stack.add_raw("mesh", Resource::new("AWS::AppMesh::Mesh", Map::new()));
    };
    let local = Local::new();
    assert_eq!(local.run(mesh, "deploy").code, exit::DONE);
    let ran = run(&shop(), mesh, "deploy --stage dev --yes");
    assert_eq!(ran.code, exit::REFUSED);
    let message =
        "stack `shop-dev` has `AWS::AppMesh::Mesh`, of a service that AWS ended on 2026-09-30";
    assert!(ran.err.contains(message), "{}", ran.err);
    assert!(ran.err.contains("`--allow-ended-services`"), "{}", ran.err);
    let terminal = Terminal {
        watches: false,
        answers: true,
    };
    let ran = run_at(terminal, "no\n", &shop(), mesh, "deploy --stage dev");
    assert_eq!(ran.code, exit::REFUSED);
    assert!(
        ran.err.contains("type `deploy it nevertheless` to go on:"),
        "{}",
        ran.err
    );
}
