//! Annotations and step summaries in GitHub Actions.

use std::path::Path;

use super::deploy::LocalFolder;
use super::{inbox, shop};
use crate::cli::exit;
use crate::cli::github::GitHub;
use crate::cli::testing::{RunOutput, run_in_github};
use crate::dsl::{Program, Stack};

/// Runs `line` in GitHub Actions, and returns the step summary too.
fn run<Form>(folder: &Path, program: impl Program<Form>, line: &str) -> (RunOutput, String) {
    let file = folder.join("summary.md");
    let github = GitHub {
        summary: Some(file.clone()),
    };
    let ran = run_in_github(github, &shop(), program, line);
    (ran, std::fs::read_to_string(file).unwrap_or_default())
}

fn with_output(stack: &mut Stack) {
    let queue = stack.resource("inbox", crate::cfn::aws::sqs::Queue::new());
    stack.output("Inbox", queue.reference());
}

#[test]
fn deployment_has_a_summary() {
    let (folder, local) = (tempfile::tempdir().unwrap(), LocalFolder::new());
    let line = format!("deploy --state {}", local.state());
    let (ran, summary) = run(folder.path(), with_output, &line);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(!ran.err.contains("::error"), "{}", ran.err);
    for part in [
        "## deploy `shop` in stage `local`\n",
        "| `shop-local` | deployed | `CREATE_COMPLETE` | ",
        "### Changes in `shop-local`\n\n1 to create, 0 to update, 0 to replace, 0 to delete\n",
        "| create | `Inbox` | AWS::SQS::Queue |  |\n",
        "### Outputs\n\n| stack | output | value |\n|---|---|---|\n| `shop-local` | `Inbox` | `https://sqs.",
    ] {
        assert!(summary.contains(part), "{part}\n{summary}");
    }
    let (_, twice) = run(folder.path(), with_output, &line);
    assert!(twice.starts_with(&summary), "it is appended to: {twice}");
    assert!(twice.contains("| `shop-local` | unchanged |"), "{twice}");
}

#[test]
fn failure_has_an_annotation_and_a_summary_with_help() {
    let program = |stack: &mut Stack| {
        crate::cli::testing::add_refused(stack, "inbox");
    };
    let (folder, local) = (tempfile::tempdir().unwrap(), LocalFolder::new());
    let line = format!("deploy --state {}", local.state());
    let (ran, summary) = run(folder.path(), program, &line);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let annotation = ran
        .err
        .lines()
        .find(|line| line.starts_with("::error "))
        .unwrap();
    assert!(
        annotation
            .starts_with("::error title=ecs-dsl::the change set of stack `shop-local` failed"),
        "{annotation}"
    );
    assert!(annotation.contains("%0Ahelp: "), "{annotation}");
    for part in [
        "## ❌ deploy `shop` in stage `local`\n",
        "| `shop-local` | **failed** |  |  |\n",
        "**Failed** `shop-local` (exit code 3): the change set of stack `shop-local` failed",
        "**Help:** ",
    ] {
        assert!(summary.contains(part), "{part}\n{summary}");
    }
}

#[test]
fn rule_error_is_annotated_at_its_source_line() {
    let program = |stack: &mut Stack| {
        stack.add(crate::dsl::Vpc::new("main").cidr("10.0.0.0/8"));
    };
    let folder = tempfile::tempdir().unwrap();
    let (ran, summary) = run(folder.path(), program, "synth --stage dev");
    assert_eq!(ran.code, exit::PROGRAM_ERRORS, "{}", ran.err);
    let annotation = ran
        .err
        .lines()
        .find(|line| line.starts_with("::error "))
        .unwrap();
    let place = format!("::error file={},line=", file!());
    assert!(annotation.starts_with(&place), "{annotation}");
    assert!(
        annotation.contains(",title=invalid-vpc-cidr-block (ECS1201)::")
            && annotation.contains("%0Aallowed: "),
        "{annotation}"
    );
    assert!(
        summary.contains("## ❌ synth\n\n**Failed** (exit code 1): 1 error"),
        "{summary}"
    );
}

#[test]
fn diff_has_a_summary() {
    let (folder, local) = (tempfile::tempdir().unwrap(), LocalFolder::new());
    let line = format!("diff --state {}", local.state());
    let (ran, summary) = run(folder.path(), with_output, &line);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        summary.starts_with("## diff `shop` in stage `local`\n\n### Changes in `shop-local`\n"),
        "{summary}"
    );
    assert!(summary.contains("| create | `Inbox` |"), "{summary}");
}

#[test]
fn outside_of_github_nothing_is_annotated() {
    let local = LocalFolder::new();
    let ran = local.run(inbox, "deploy");
    assert!(
        !ran.err.lines().any(|line| line.starts_with("::")),
        "{}",
        ran.err
    );
}
