//! Which fault ends in which exit code.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use crate::cfn::DocumentError;
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::machine::{Fault, FaultCode};
use crate::deploy::engine::{DeployError, Failure, NotRunning, Operation, Verb};
use crate::deploy::{ControlPlaneError, StateFileError};

fn text() -> String {
    "x".to_owned()
}

fn document_error() -> DocumentError {
    DocumentError::NoResources
}

fn io_error() -> io::Error {
    io::Error::other("x")
}

/// Every fault of the engine, with its code and its exit code.
fn of_the_engine() -> Vec<(DeployError, FaultCode, u8)> {
    let (stack, stage, status, next, reason) = (text, text, text, text, text);
    let none = Vec::new;
    let failure = Failure {
        stack: text(),
        operation: Operation::Update,
        status: text(),
        cause: None,
        others: Vec::new(),
        stack_reason: None,
        cancelled: 0,
        next: text(),
        stopped: false,
        evidence: None,
    };
    vec![
        (
            DeployError::WrongAccount {
                stage: stage(),
                expected: text(),
                actual: text(),
                arn: text(),
            },
            FaultCode::WrongAccount,
            exit::ACCESS,
        ),
        (
            DeployError::WrongRegion {
                stage: stage(),
                expected: text(),
                actual: text(),
            },
            FaultCode::WrongRegion,
            exit::ACCESS,
        ),
        (
            DeployError::Template {
                stack: stack(),
                source: document_error(),
            },
            FaultCode::Template,
            exit::USAGE,
        ),
        (
            DeployError::TooLarge {
                stack: stack(),
                bytes: 2,
                limit: 1,
            },
            FaultCode::Template,
            exit::USAGE,
        ),
        (
            DeployError::TooManyResources {
                stack: stack(),
                count: 2,
                limit: 1,
            },
            FaultCode::Template,
            exit::USAGE,
        ),
        (
            DeployError::Busy {
                stack: stack(),
                status: status(),
                by: None,
                since: None,
                next: next(),
            },
            FaultCode::Busy,
            exit::REFUSED,
        ),
        (
            DeployError::Status {
                stack: stack(),
                status: status(),
                meaning: "x",
                causes: none(),
                next: next(),
            },
            FaultCode::Status,
            exit::REFUSED,
        ),
        (
            DeployError::Preflight {
                stack: stack(),
                findings: Vec::new(),
                skip: text(),
            },
            FaultCode::Preflight,
            exit::REFUSED,
        ),
        (
            DeployError::ChangeSetFailed {
                stack: stack(),
                reason: reason(),
            },
            FaultCode::ChangeSet,
            exit::FAILED,
        ),
        (
            DeployError::EarlyValidation {
                stack: stack(),
                reason: reason(),
                findings: Vec::new(),
                next: next(),
            },
            FaultCode::EarlyValidation,
            exit::FAILED,
        ),
        (
            DeployError::NoChangeSet {
                stack: stack(),
                change_set: text(),
                next: next(),
            },
            FaultCode::NotExecutable,
            exit::USAGE,
        ),
        (
            DeployError::LostContact {
                stack: stack(),
                next: next(),
                source: ControlPlaneError::Network {
                    operation: "DescribeStacks",
                    source: Box::new(io_error()),
                },
            },
            FaultCode::OutOfSight,
            exit::UNAVAILABLE,
        ),
        (
            DeployError::NotCancellable {
                stack: stack(),
                status: None,
                next: next(),
            },
            FaultCode::NotCancellable,
            exit::REFUSED,
        ),
        (
            DeployError::Flag {
                flag: "--skip",
                reason: reason(),
                next: next(),
            },
            FaultCode::Usage,
            exit::USAGE,
        ),
        (
            DeployError::NotExecutable {
                stack: stack(),
                status: status(),
                execution_status: text(),
                next: next(),
            },
            FaultCode::NotExecutable,
            exit::REFUSED,
        ),
        (
            DeployError::CannotAsk {
                stack: stack(),
                verb: Verb::Deploy,
                next: next(),
            },
            FaultCode::CannotAsk,
            exit::USAGE,
        ),
        (
            DeployError::Protected {
                stack: stack(),
                next: next(),
            },
            FaultCode::Protected,
            exit::REFUSED,
        ),
        (
            DeployError::Failed(Box::new(failure)),
            FaultCode::Failed,
            exit::FAILED,
        ),
        (
            DeployError::NotRunning(Box::new(NotRunning {
                stack: stack(),
                service: text(),
                expected: text(),
                actual: None,
                reason: None,
                next: next(),
            })),
            FaultCode::NotRunning,
            exit::FAILED,
        ),
        (
            DeployError::ServiceDeploymentInProgress {
                stack: stack(),
                service: text(),
                stage: None,
                next: next(),
            },
            FaultCode::DeploymentUnderWay,
            exit::REFUSED,
        ),
        (
            DeployError::TrafficMoved {
                stack: stack(),
                rule: text(),
                next: next(),
            },
            FaultCode::TrafficMoved,
            exit::REFUSED,
        ),
        (
            DeployError::NotStarted {
                stack: stack(),
                status: status(),
                next: next(),
            },
            FaultCode::NotStarted,
            exit::FAILED,
        ),
        (
            DeployError::StackDeleted { stack: stack() },
            FaultCode::Vanished,
            exit::FAILED,
        ),
        (
            DeployError::NoSuchStack {
                stack: stack(),
                stage: stage(),
                next: next(),
            },
            FaultCode::NoSuchStack,
            exit::USAGE,
        ),
    ]
}

/// Every fault of a call, with its code and its exit code.
fn of_calls() -> Vec<(ControlPlaneError, FaultCode, u8)> {
    let (operation, message, code) = ("DescribeStacks", text, text);
    vec![
        (
            ControlPlaneError::Validation {
                operation,
                code: code(),
                message: message(),
            },
            FaultCode::Refused,
            exit::REFUSED,
        ),
        (
            ControlPlaneError::AccessDenied {
                operation,
                message: message(),
            },
            FaultCode::AccessDenied,
            exit::ACCESS,
        ),
        (
            ControlPlaneError::NoCredentials {
                operation,
                message: message(),
            },
            FaultCode::Credentials,
            exit::ACCESS,
        ),
        (
            ControlPlaneError::ExpiredCredentials {
                operation,
                message: message(),
            },
            FaultCode::Credentials,
            exit::ACCESS,
        ),
        (
            ControlPlaneError::NoRegion,
            FaultCode::NoRegion,
            exit::ACCESS,
        ),
        (
            ControlPlaneError::Throttled {
                operation,
                message: message(),
            },
            FaultCode::Throttled,
            exit::UNAVAILABLE,
        ),
        (
            ControlPlaneError::Network {
                operation,
                source: Box::new(io_error()),
            },
            FaultCode::Network,
            exit::UNAVAILABLE,
        ),
        (
            ControlPlaneError::State {
                operation,
                path: PathBuf::new(),
                source: StateFileError::Io(io_error()),
            },
            FaultCode::File,
            exit::FILE,
        ),
        (
            ControlPlaneError::Service {
                operation,
                code: code(),
                message: message(),
            },
            FaultCode::Service,
            exit::UNAVAILABLE,
        ),
    ]
}

/// Faults of the command line: one of each code that the engine hasn't.
fn of_the_command_line() -> Vec<(CliError, FaultCode, u8)> {
    let (stage, none) = (text, Vec::new);
    vec![
        (
            CliError::Invalid(crate::diag::Diagnostics::new()),
            FaultCode::InvalidProgram,
            exit::INVALID,
        ),
        (
            CliError::ProtectedStage { stage: stage() },
            FaultCode::Protected,
            exit::REFUSED,
        ),
        (
            CliError::StillNeeded {
                stacks: none(),
                dependents: none(),
                commands: none(),
            },
            FaultCode::StillNeeded,
            exit::REFUSED,
        ),
        (
            CliError::NotDeployed {
                stacks: none(),
                missing: none(),
                commands: none(),
                all: text(),
            },
            FaultCode::NotDeployed,
            exit::REFUSED,
        ),
        (
            CliError::Ended {
                stack: text(),
                type_name: text(),
                date: "2026-09-30",
            },
            FaultCode::EndedService,
            exit::REFUSED,
        ),
        (
            CliError::ForeignTemplate {
                stack: text(),
                source: document_error(),
            },
            FaultCode::ForeignTemplate,
            exit::REFUSED,
        ),
        (
            CliError::Write {
                path: PathBuf::new(),
                source: io_error(),
            },
            FaultCode::File,
            exit::FILE,
        ),
        (
            CliError::NoSchema { app: text() },
            FaultCode::Usage,
            exit::USAGE,
        ),
    ]
}

#[test]
fn every_fault_has_its_code_and_its_exit_code() {
    let calls = of_calls()
        .into_iter()
        .map(|(error, code, exit)| (DeployError::ControlPlane(error), code, exit));
    let engine = of_the_engine()
        .into_iter()
        .chain(calls)
        .map(|(error, code, exit)| (CliError::Deploy(error), code, exit));
    let mut seen = BTreeSet::new();
    for (error, code, exit) in engine.chain(of_the_command_line()) {
        let fault = Fault::from(&error);
        assert_eq!((fault.code, fault.exit_code), (code, exit), "{error:?}");
        seen.insert(code);
    }
    // Codes with documentation are alternatives of their own, the others one list.
    let schema = schemars::schema_for!(FaultCode).to_value();
    let all = schema["oneOf"].as_array().unwrap().len();
    assert_eq!(seen.len(), all, "a code that no fault here has");
}
