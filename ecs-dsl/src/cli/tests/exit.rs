//! The error code and the exit code of every error.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use crate::cfn::{DocumentError, Owner};
use crate::cli::error::CliError;
use crate::cli::exit;
use crate::cli::json::{ErrorCode, ErrorRecord};
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

/// Every error of the engine, with its error code and its exit code.
fn engine_errors() -> Vec<(DeployError, ErrorCode, u8)> {
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
            ErrorCode::WrongAccount,
            exit::CREDENTIALS,
        ),
        (
            DeployError::WrongRegion {
                stage: stage(),
                expected: text(),
                actual: text(),
            },
            ErrorCode::WrongRegion,
            exit::CREDENTIALS,
        ),
        (
            DeployError::Template {
                stack: stack(),
                source: document_error(),
            },
            ErrorCode::InvalidTemplate,
            exit::USAGE_ERROR,
        ),
        (
            DeployError::TooLarge {
                stack: stack(),
                bytes: 2,
                limit: 1,
            },
            ErrorCode::InvalidTemplate,
            exit::USAGE_ERROR,
        ),
        (
            DeployError::TooManyResources {
                stack: stack(),
                count: 2,
                limit: 1,
            },
            ErrorCode::InvalidTemplate,
            exit::USAGE_ERROR,
        ),
        (
            DeployError::Busy {
                stack: stack(),
                status: status(),
                by: None,
                since: None,
                next: next(),
            },
            ErrorCode::OperationInProgress,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::Status {
                stack: stack(),
                status: status(),
                meaning: "x",
                causes: none(),
                next: next(),
            },
            ErrorCode::StackStatus,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::ImportRefused {
                stack: stack(),
                reason: reason(),
                next: next(),
            },
            ErrorCode::ImportRefused,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::MissingParameters {
                stack: stack(),
                names: vec![text()],
                next: next(),
            },
            ErrorCode::MissingParameters,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::Preflight {
                stack: stack(),
                findings: Vec::new(),
                skip: text(),
            },
            ErrorCode::Preflight,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::ChangeSetFailed {
                stack: stack(),
                reason: reason(),
            },
            ErrorCode::ChangeSetFailed,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::EarlyValidation {
                stack: stack(),
                reason: reason(),
                findings: Vec::new(),
                next: next(),
            },
            ErrorCode::EarlyValidation,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::NoChangeSet {
                stack: stack(),
                change_set: text(),
                next: next(),
            },
            ErrorCode::NotExecutable,
            exit::USAGE_ERROR,
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
            ErrorCode::LostContact,
            exit::UNAVAILABLE,
        ),
        (
            DeployError::NotCancellable {
                stack: stack(),
                status: None,
                next: next(),
            },
            ErrorCode::NotCancellable,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::Flag {
                flag: "--skip",
                reason: reason(),
                next: next(),
            },
            ErrorCode::Usage,
            exit::USAGE_ERROR,
        ),
        (
            DeployError::NotExecutable {
                stack: stack(),
                status: status(),
                execution_status: text(),
                next: next(),
            },
            ErrorCode::NotExecutable,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::CannotAsk {
                stack: stack(),
                verb: Verb::Deploy,
                next: next(),
            },
            ErrorCode::NotInteractive,
            exit::USAGE_ERROR,
        ),
        (
            DeployError::Protected {
                stack: stack(),
                next: next(),
            },
            ErrorCode::Protected,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::Failed(Box::new(failure)),
            ErrorCode::Failed,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::HasFailed {
                stack: stack(),
                status: text(),
                causes: Vec::new(),
                next: next(),
            },
            ErrorCode::Failed,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::LeftInFailure {
                stack: stack(),
                status: text(),
                next: next(),
                source: Box::new(ControlPlaneError::validation("ExecuteChangeSet", "no")),
            },
            ErrorCode::Failed,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::NotRunning(Box::new(NotRunning {
                stack: stack(),
                status: text(),
                service: text(),
                expected: text(),
                actual: None,
                reason: None,
                next: next(),
            })),
            ErrorCode::NotRunning,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::ServiceDeploymentInProgress {
                stack: stack(),
                service: text(),
                stage: None,
                next: next(),
            },
            ErrorCode::DeploymentInProgress,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::TrafficMoved {
                stack: stack(),
                rule: text(),
                next: next(),
            },
            ErrorCode::TrafficShifted,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::MigrationInExpressMode {
                stack: stack(),
                migration: text(),
                next: next(),
            },
            ErrorCode::MigrationInExpressMode,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::NotOwned {
                stack: stack(),
                program: Box::new(Owner {
                    app: text(),
                    stage: stage(),
                }),
                owner: None,
                losses: None,
                next: next(),
            },
            ErrorCode::NotOwned,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::ValuesRead {
                stack: stack(),
                readers: Vec::new(),
                next: next(),
            },
            ErrorCode::HasDependents,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::StacksConflict {
                stack: stack(),
                problems: Vec::new(),
                next: next(),
            },
            ErrorCode::HasDependents,
            exit::NOTHING_CHANGED,
        ),
        (
            DeployError::NotStarted {
                stack: stack(),
                status: status(),
                next: next(),
            },
            ErrorCode::NotStarted,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::StackDeleted { stack: stack() },
            ErrorCode::StackDeleted,
            exit::DEPLOYMENT_FAILED,
        ),
        (
            DeployError::NoSuchStack {
                stack: stack(),
                stage: stage(),
                next: next(),
            },
            ErrorCode::StackNotFound,
            exit::USAGE_ERROR,
        ),
    ]
}

/// Every error of a call, with its error code and its exit code.
fn call_errors() -> Vec<(ControlPlaneError, ErrorCode, u8)> {
    let (operation, message, code) = ("DescribeStacks", text, text);
    vec![
        (
            ControlPlaneError::Validation {
                operation,
                code: code(),
                message: message(),
            },
            ErrorCode::RequestRejected,
            exit::NOTHING_CHANGED,
        ),
        (
            ControlPlaneError::AccessDenied {
                operation,
                message: message(),
            },
            ErrorCode::AccessDenied,
            exit::CREDENTIALS,
        ),
        (
            ControlPlaneError::NoCredentials {
                operation,
                message: message(),
            },
            ErrorCode::Credentials,
            exit::CREDENTIALS,
        ),
        (
            ControlPlaneError::RefusedCredentials {
                operation,
                message: message(),
            },
            ErrorCode::Credentials,
            exit::CREDENTIALS,
        ),
        (
            ControlPlaneError::InvalidEndpoint {
                variable: text(),
                value: text(),
            },
            ErrorCode::Usage,
            exit::USAGE_ERROR,
        ),
        (
            ControlPlaneError::ExpiredCredentials {
                operation,
                message: message(),
            },
            ErrorCode::Credentials,
            exit::CREDENTIALS,
        ),
        (
            ControlPlaneError::NoRegion,
            ErrorCode::NoRegion,
            exit::CREDENTIALS,
        ),
        (
            ControlPlaneError::Throttled {
                operation,
                message: message(),
            },
            ErrorCode::Throttled,
            exit::UNAVAILABLE,
        ),
        (
            ControlPlaneError::Network {
                operation,
                source: Box::new(io_error()),
            },
            ErrorCode::Network,
            exit::UNAVAILABLE,
        ),
        (
            ControlPlaneError::State {
                operation,
                path: PathBuf::new(),
                source: StateFileError::Io(io_error()),
            },
            ErrorCode::Io,
            exit::IO_ERROR,
        ),
        (
            ControlPlaneError::Service {
                operation,
                code: code(),
                message: message(),
            },
            ErrorCode::ServiceError,
            exit::UNAVAILABLE,
        ),
    ]
}

/// Errors of the command line: one per error code that the engine doesn't have.
fn command_line_errors() -> Vec<(CliError, ErrorCode, u8)> {
    let (stage, none) = (text, Vec::new);
    vec![
        (
            CliError::Invalid(crate::diag::Diagnostics::new()),
            ErrorCode::InvalidProgram,
            exit::PROGRAM_ERRORS,
        ),
        (
            CliError::ProtectedStage { stage: stage() },
            ErrorCode::Protected,
            exit::NOTHING_CHANGED,
        ),
        (
            CliError::HasDependents {
                stacks: none(),
                dependents: none(),
                commands: none(),
            },
            ErrorCode::HasDependents,
            exit::NOTHING_CHANGED,
        ),
        (
            CliError::DependencyNotDeployed {
                stacks: none(),
                missing: none(),
                commands: none(),
                all: text(),
            },
            ErrorCode::DependencyNotDeployed,
            exit::NOTHING_CHANGED,
        ),
        (
            CliError::EndedService {
                stack: text(),
                type_name: text(),
                date: "2026-09-30",
            },
            ErrorCode::EndedService,
            exit::NOTHING_CHANGED,
        ),
        (
            CliError::UnreadableTemplate {
                stack: text(),
                source: document_error(),
            },
            ErrorCode::UnreadableTemplate,
            exit::NOTHING_CHANGED,
        ),
        (
            CliError::UnknownDeployment {
                stack: text(),
                id: text(),
                known: none(),
            },
            ErrorCode::DeploymentNotKept,
            exit::USAGE_ERROR,
        ),
        (
            CliError::NoEarlierDeployment {
                stack: text(),
                next: text(),
            },
            ErrorCode::DeploymentNotKept,
            exit::NOTHING_CHANGED,
        ),
        (
            CliError::Write {
                path: PathBuf::new(),
                source: io_error(),
            },
            ErrorCode::Io,
            exit::IO_ERROR,
        ),
        (
            CliError::NoSchema { app: text() },
            ErrorCode::Usage,
            exit::USAGE_ERROR,
        ),
    ]
}

#[test]
fn every_error_has_its_codes() {
    let calls = call_errors()
        .into_iter()
        .map(|(error, code, exit)| (DeployError::ControlPlane(error), code, exit));
    let engine = engine_errors()
        .into_iter()
        .chain(calls)
        .map(|(error, code, exit)| (CliError::Deploy(error), code, exit));
    let mut seen = BTreeSet::new();
    for (error, code, exit) in engine.chain(command_line_errors()) {
        let record = ErrorRecord::from(&error);
        assert_eq!((record.code, record.exit_code), (code, exit), "{error:?}");
        seen.insert(code);
    }
    // In the schema, each documented code is an alternative of `oneOf`.
    let schema = schemars::schema_for!(ErrorCode).to_value();
    let all = schema["oneOf"].as_array().unwrap().len();
    assert_eq!(seen.len(), all, "an error code that no error here has");
}
