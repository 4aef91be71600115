//! The progress of a deployment as lines on stderr.

use crate::cli::connection::Connected;
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::operation::consent::Consent;
use crate::cli::operation::progress::Progress;
use crate::cli::terminal::console::{Console, StackCount};
use crate::cli::terminal::printer::{Printer, Terminal};
use crate::cli::testing::Buffer;
use crate::deploy::engine::{DeployError, DeployOutcome, DeployRequest, DeployTarget, Engine};
use crate::deploy::local::Local;
use crate::deploy::{ControlPlane as _, block_on};

const TEMPLATE: &str = r#"{"Resources": {"Inbox": {"Type": "AWS::SQS::Queue"}}}"#;

fn request() -> DeployRequest {
    DeployRequest::new("shop-dev", DeployTarget::new("dev", "app"), TEMPLATE)
}

/// Deploys a queue as in a stage on AWS, with this input; returns the outcome and the printed lines.
fn deploy(
    local: Local,
    terminal: Terminal,
    input: &'static str,
) -> (Result<DeployOutcome, DeployError>, Vec<String>) {
    let err = Buffer::default();
    let mut printer = Printer::to(Buffer::default(), err.clone(), input, terminal);
    let connected = Connected::Local(Box::new(local));
    let console = Console::new(&mut printer, "local", StackCount::One);
    let mut progress = Progress::new(&console, Consent::default(), "shop-dev", None);
    let outcome = block_on(Engine::new(&connected, &mut progress).deploy(&request())).unwrap();
    drop(progress);
    (outcome, err.text().lines().map(str::to_owned).collect())
}

#[test]
fn terminal_prompts_and_prints_no_event_lines() {
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path(), "us-east-1").unwrap();
    let (outcome, printed) = deploy(
        local,
        Terminal {
            shows_progress: true,
            can_prompt: true,
            ..Terminal::default()
        },
        "y\n",
    );
    assert!(
        matches!(outcome, Ok(DeployOutcome::Deployed(_))),
        "{outcome:?}"
    );
    let expected = [
        "local: stack `shop-dev` doesn't exist",
        "local: creating change set…",
        "local: stack `shop-dev`: 1 resource to create",
        "  SQS    1: Queue",
        "deploy stack `shop-dev` to stage `dev`? [y/N] local: deploying stack `shop-dev`",
    ];
    assert_eq!(printed, expected);
}

#[test]
fn deployment_without_a_terminal_names_the_flag() {
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path(), "us-east-1").unwrap();
    let (outcome, _) = deploy(local, Terminal::default(), "");
    let error = CliError::Deploy(outcome.unwrap_err());
    assert_eq!(error.exit_code(), exit::USAGE_ERROR);
    assert_eq!(
        error.to_string(),
        "stack `shop-dev` can't be deployed without confirmation: no terminal"
    );
    assert_eq!(
        error.hint().as_deref(),
        Some("run `app deploy --yes --stage dev`")
    );
}

#[test]
fn ctrl_c_at_a_prompt_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let local = || Local::open(folder.path(), "us-east-1").unwrap();
    let terminal = Terminal {
        shows_progress: false,
        can_prompt: true,
        ..Terminal::default()
    };
    let (outcome, printed) = deploy(local(), terminal, "^C\n");
    assert!(
        matches!(
            outcome,
            Ok(DeployOutcome::Declined | DeployOutcome::Interrupted)
        ),
        "{outcome:?}"
    );
    assert_eq!(
        printed.last().map(String::as_str),
        Some("deploy stack `shop-dev` to stage `dev`? [y/N] ")
    );
    let found = block_on(local().describe_stack("shop-dev")).unwrap();
    assert!(found.unwrap().is_none());
}

#[test]
fn failure_prints_its_reason_and_the_rollback() {
    let folder = tempfile::tempdir().unwrap();
    let local = Local::open(folder.path(), "us-east-1")
        .unwrap()
        .failing("Inbox", "no luck");
    let (outcome, printed) = deploy(
        local,
        Terminal {
            shows_progress: true,
            can_prompt: true,
            ..Terminal::default()
        },
        "y\n",
    );
    let failed =
        "local: CREATE_FAILED       AWS::SQS::Queue                               Inbox  no luck";
    assert!(printed.contains(&failed.to_owned()), "{printed:#?}");
    assert!(
        printed
            .iter()
            .any(|line| line.starts_with("local: rolling back: `Inbox`")),
        "{printed:#?}"
    );
    let error = CliError::Deploy(outcome.unwrap_err());
    assert_eq!(error.exit_code(), exit::DEPLOYMENT_FAILED);
    assert!(
        error
            .to_string()
            .contains("`Inbox` (AWS::SQS::Queue) failed: no luck"),
        "{error}"
    );
}
