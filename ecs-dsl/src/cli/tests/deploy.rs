//! `deploy`, `diff`, `outputs` and `destroy`, in the stage `local`.

use serde_json::{Value, json};

use super::{inbox, shop};
use crate::cfn::{Map, Parameter, ParameterType, Resource};
use crate::cli::exit;
use crate::cli::terminal::printer::Terminal;
use crate::cli::testing::{RunOutput, run, run_in_terminal};
use crate::dsl::{Program, Stack, Stacks};

/// A temporary folder with a local state.
pub(super) struct LocalFolder(tempfile::TempDir);

impl LocalFolder {
    pub(super) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(super) fn state(&self) -> String {
        self.path("state").display().to_string()
    }

    /// A path in this folder.
    pub(super) fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    /// Runs `line` with the state of this folder.
    pub(super) fn run<Form>(&self, program: impl Program<Form>, line: &str) -> RunOutput {
        let (verb, command) = line.split_at(line.find(" -- ").unwrap_or(line.len()));
        run(
            &shop(),
            program,
            &format!("{verb} --state {}{command}", self.state()),
        )
    }
}

/// A queue with an output.
fn with_output(stack: &mut Stack) {
    let queue = stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
    stack.output("Inbox", queue.reference());
}

/// The same queue with another property.
fn with_delay(stack: &mut Stack) {
    with_output(stack);
    stack.override_property("Inbox", "DelaySeconds", 5);
}

#[test]
fn deployment_prints_events_and_a_summary() {
    let local = LocalFolder::new();
    let ran = local.run(with_output, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let lines: Vec<_> = ran.err.lines().collect();
    let expected = [
        "local: stack `shop-local` doesn't exist",
        "local: creating change set…",
        "local: stack `shop-local`: 1 resource to create",
        "local: deploying stack `shop-local`",
        "local: CREATE_COMPLETE     AWS::SQS::Queue                               Inbox",
    ];
    assert_eq!(lines[..5], expected);
    assert!(
        lines[5].starts_with("local: deployed stack `shop-local` in "),
        "{}",
        lines[5]
    );
    assert!(lines[5].ends_with(" s: 1 resource created"), "{}", lines[5]);
    assert_eq!(lines[6], "  SQS    1: Queue");
    let state = local.state();
    let end =
        format!("local: state is in `{state}`; run `app destroy --state {state}` to delete it");
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
fn second_deployment_has_no_changes() {
    let local = LocalFolder::new();
    local.run(with_output, "deploy");
    let ran = local.run(with_output, "deploy");
    assert_eq!(ran.code, exit::SUCCESS);
    assert!(
        ran.err
            .contains("\nlocal: no changes: stack `shop-local` is up to date\n"),
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
fn change_is_shown_before_it_is_deployed() {
    let local = LocalFolder::new();
    local.run(with_output, "deploy");
    let ran = local.run(with_delay, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let shown = ran
        .err
        .find("local: changes in stack `shop-local`:")
        .unwrap();
    let updated = ran
        .err
        .find("local: UPDATE_COMPLETE     AWS::SQS::Queue")
        .unwrap();
    assert!(
        shown < updated && ran.err[shown..updated].contains("DelaySeconds"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("differs from the plan"), "{}", ran.err);
    assert!(ran.err.contains(" s: 1 resource updated\n"), "{}", ran.err);
}

#[test]
fn json_has_outcome_and_outputs() {
    let local = LocalFolder::new();
    let report =
        |ran: &RunOutput| serde_json::from_str::<Value>(ran.out.lines().last().unwrap()).unwrap();
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
fn outputs_of_a_missing_stack_are_an_error() {
    let local = LocalFolder::new();
    let expected = format!(
        "error: stack `shop-local` doesn't exist in stage `local`\n  \
         = help: deploy it first: run `app deploy --stage local --state {}`\n",
        local.state()
    );
    let ran = local.run(with_output, "outputs");
    assert_eq!((ran.code, &ran.err), (exit::USAGE_ERROR, &expected));
    // A stack in `REVIEW_IN_PROGRESS` has only a change set.
    assert_eq!(
        local.run(with_output, "deploy --no-execute").code,
        exit::SUCCESS
    );
    let ran = local.run(with_output, "outputs");
    assert_eq!(
        (ran.code, ran.out.as_str(), &ran.err),
        (exit::USAGE_ERROR, "", &expected)
    );
}

#[test]
fn stacks_are_deployed_in_dependency_order_and_destroyed_in_reverse() {
    let program = |stacks: &mut Stacks| {
        stacks.stack("web");
        let queue = stacks
            .stack("base")
            .resource("inbox", crate::cfn::aws::sqs::Queue::new());
        stacks.stack("web").output("Inbox", queue.reference());
        inbox(stacks.stack("web"));
    };
    let local = LocalFolder::new();
    let ran = local.run(program, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let place =
        |ran: &RunOutput, text: &str| ran.err.find(text).unwrap_or_else(|| panic!("{}", ran.err));
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
fn destroy_succeeds_twice() {
    let local = LocalFolder::new();
    local.run(with_output, "deploy");
    let ran = local.run(with_output, "destroy --json");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let end: Value = serde_json::from_str(ran.out.lines().last().unwrap()).unwrap();
    let stack = &end["stacks"][0];
    assert_eq!(
        (&stack["name"], &stack["outcome"]),
        (&json!("shop-local"), &json!("destroyed"))
    );
    let ran = local.run(with_output, "destroy");
    assert_eq!((ran.code, ran.out.as_str()), (exit::SUCCESS, ""));
    assert_eq!(
        ran.err,
        "local: stack `shop-local` doesn't exist\nlocal: nothing to destroy\n"
    );
}

#[test]
fn diff_goes_to_stdout() {
    let local = LocalFolder::new();
    let ran = local.run(with_output, "diff");
    assert_eq!((ran.code, ran.err.as_str()), (exit::SUCCESS, ""));
    assert!(
        ran.out.starts_with("changes in stack `shop-local`:\n"),
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
fn diff_against_a_file_is_offline() {
    let local = LocalFolder::new();
    let file = local.0.path().join("before.json");
    std::fs::write(&file, run(&shop(), with_output, "synth").out).unwrap();
    let file = file.display();
    let ran = local.run(with_delay, &format!("diff --against {file}"));
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(ran.out.contains("DelaySeconds"), "{}", ran.out);
    assert!(!local.0.path().join("state").exists());
    let missing = local.run(with_delay, &format!("diff --against {file}x"));
    assert_eq!(missing.code, exit::IO_ERROR);
    assert!(
        missing
            .err
            .starts_with(&format!("error: can't read `{file}x`: ")),
        "{}",
        missing.err
    );
}

#[test]
fn parameter_values_are_deployed() {
    let program = |stack: &mut Stack| {
        let version = stack.parameter("Version", Parameter::new(ParameterType::String));
        inbox(stack);
        stack.output("Deployed", version);
    };
    let local = LocalFolder::new();
    let ran = local.run(program, "deploy --parameter Version=1.2.3");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (exit::SUCCESS, "output    value\nDeployed  1.2.3\n"),
        "{}",
        ran.err
    );
    let ran = local.run(program, "deploy --parameter Versoin=1.2.3");
    let expected = "error: no stack has a parameter `Versoin`\n  \
                    = help: did you mean `Version`? known: `Version`\n";
    assert_eq!((ran.code, ran.err.as_str()), (exit::USAGE_ERROR, expected));
    let ran = local.run(program, "deploy --parameter Version");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(
        ran.err
            .contains("expected a name and a value, such as `Version=1.2.3`"),
        "{}",
        ran.err
    );
}

#[test]
fn rejected_change_set_is_an_error() {
    let program = |stack: &mut Stack| {
        crate::cli::testing::add_refused(stack, "inbox");
    };
    let ran = LocalFolder::new().run(program, "deploy");
    assert_eq!((ran.code, ran.out.as_str()), (exit::DEPLOYMENT_FAILED, ""));
    assert!(
        ran.err.contains(
            "error: the change set of stack `shop-local` failed CloudFormation's early validation"
        ),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("DelaySeconds"), "{}", ran.err);
}

#[test]
fn unusable_state_folder_is_an_error() {
    let local = LocalFolder::new();
    std::fs::write(local.0.path().join("state"), "").unwrap();
    let ran = local.run(with_output, "deploy");
    assert_eq!((ran.code, ran.out.as_str()), (exit::IO_ERROR, ""));
    let expected = format!(
        "can't use the local state in `{}`: not a directory\n",
        local.state()
    );
    assert!(ran.err.contains(&expected), "{}", ran.err);
    assert!(
        ran.err
            .ends_with("  = help: name a folder: this path, or a part of it, is a file\n"),
        "{}",
        ran.err
    );
}

#[test]
fn protected_stage_is_not_destroyed() {
    let ran = run(&shop(), inbox, "destroy --stage prod --yes");
    let expected = "error: stage `prod` is protected: its databases and load balancers have deletion protection\n  \
                    = help: remove `.protected()`, deploy, then destroy; if the first deployment failed, skip the deploy\n";
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (exit::NOTHING_CHANGED, expected)
    );
}

#[cfg(not(feature = "aws"))]
#[test]
fn stage_at_aws_needs_the_feature() {
    let app = crate::dsl::App::new("shop").stage(crate::dsl::Stage::new("dev"));
    let ran = run(&app, with_output, "deploy");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    let expected = "error: stage `dev` is on AWS, but this program was built without the feature `aws`\n  \
                    = help: enable the feature `aws` of `ecs-dsl` in Cargo.toml; it is a default feature\n";
    assert_eq!(ran.err, expected);
}

#[test]
fn ended_service_needs_confirmation() {
    let mesh = |stack: &mut Stack| {
        stack.add_raw("mesh", Resource::new("AWS::AppMesh::Mesh", Map::new()));
    };
    let local = LocalFolder::new();
    assert_eq!(local.run(mesh, "deploy").code, exit::SUCCESS);
    let ran = run(&shop(), mesh, "deploy --stage dev --yes");
    assert_eq!(ran.code, exit::NOTHING_CHANGED);
    let message = "stack `shop-dev` uses `AWS::AppMesh::Mesh`: AWS ended the service on 2026-09-30";
    assert!(ran.err.contains(message), "{}", ran.err);
    assert!(ran.err.contains("`--allow-ended-services`"), "{}", ran.err);
    let terminal = Terminal {
        shows_progress: false,
        can_prompt: true,
        ..Terminal::default()
    };
    let ran = run_in_terminal(terminal, "no\n", &shop(), mesh, "deploy --stage dev");
    assert_eq!(ran.code, exit::NOTHING_CHANGED);
    assert!(
        ran.err.contains("type `deploy anyway` to continue:"),
        "{}",
        ran.err
    );
}
