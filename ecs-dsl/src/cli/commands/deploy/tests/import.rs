//! `--import`.

use clap::Parser as _;

use super::{Line, target};
use crate::cfn::{DeletionPolicy, Map, Resource};
use crate::cli::commands::deploy::{DeployInputs, request, require_importable};
use crate::cli::operation::images::GivenImages;
use crate::cli::operation::parameters::ParameterValues;
use crate::cli::{CliError, exit};
use crate::deploy::ImportedResource;
use crate::deploy::engine::{DeployRequest, HistorySettings};
use crate::dsl::{App, Stack, Stage};

/// The request for a stack with these resources.
fn imports(program: impl Fn(&mut Stack), flags: &[&str]) -> Result<DeployRequest, CliError> {
    let app = App::new("shop").stage(Stage::new("dev"));
    let assembly = app.synth("dev", program).unwrap();
    let line = Line::parse_from([&["deploy"], flags].concat());
    let stacks: Vec<_> = assembly.stacks.iter().collect();
    require_importable(&line.arguments.imports, &stacks)?;
    request(
        stacks[0],
        DeployInputs {
            arguments: &line.arguments,
            values: &ParameterValues::default(),
            images: &GivenImages::default(),
            history: &HistorySettings::new(0),
        },
        &target(),
        &assembly.stage,
    )
}

fn with(type_name: &'static str, keep: Option<DeletionPolicy>) -> impl Fn(&mut Stack) {
    move |stack: &mut Stack| {
        let resource = Resource::new(type_name, Map::new());
        stack.add_raw(
            "thing",
            match keep {
                Some(policy) => resource.removal_policy(policy),
                None => resource,
            },
        );
    }
}

#[test]
fn import_has_the_primary_identifier_of_its_type() {
    let keep = Some(DeletionPolicy::Retain);
    for (type_name, flag, identifier) in [
        (
            "AWS::Logs::LogGroup",
            "Thing=/ecs/a=b",
            vec![("LogGroupName", "/ecs/a=b")],
        ),
        (
            "AWS::ECS::Service",
            "Thing=arn:aws:ecs:us-east-1:1:service/main/web|main",
            vec![
                ("Cluster", "main"),
                ("ServiceArn", "arn:aws:ecs:us-east-1:1:service/main/web"),
            ],
        ),
    ] {
        let request = imports(with(type_name, keep), &["--import", flag]).unwrap();
        let identifier = identifier
            .into_iter()
            .map(|(property, value)| (property.to_owned(), value.to_owned()))
            .collect();
        let expected = ImportedResource::new("Thing", type_name, identifier);
        assert_eq!(request.imports, [expected]);
    }
}

#[test]
fn invalid_import_is_an_error_with_a_hint() {
    let keep = Some(DeletionPolicy::Retain);
    for (type_name, policy, flags, message, hint) in [
        (
            "AWS::Logs::LogGroup",
            keep,
            vec!["--import", "Thign=a"],
            "no stack has a resource `Thign`",
            "did you mean `Thing`? run `synth` to list all resources",
        ),
        (
            "AWS::Logs::LogGroup",
            keep,
            vec!["--import", "Thing=a", "--import", "Thing=b"],
            "`Thing` can't be imported: it is given twice",
            "give it once, with its identifier",
        ),
        (
            "AWS::Logs::LogGroup",
            None,
            vec!["--import", "Thing"],
            "`Thing` can't be imported: the template has no name for this `AWS::Logs::LogGroup`",
            "give its identifier: `--import \"Thing=LogGroupName\"`; `aws cloudcontrol list-resources --type-name \
             AWS::Logs::LogGroup` lists those that exist",
        ),
        (
            "Custom::Thing",
            keep,
            vec!["--import", "Thing=a"],
            "`Thing` can't be imported: the identifier of `Custom::Thing` is unknown",
            "import it with `aws cloudformation create-change-set --change-set-type IMPORT` if CloudFormation supports the \
             type; custom resources can't be imported",
        ),
        (
            "AWS::ECS::Service",
            keep,
            vec!["--import", "Thing=web"],
            "`Thing` can't be imported: `AWS::ECS::Service` is identified by 2 properties",
            "give them all: `--import \"Thing=ServiceArn|Cluster\"`",
        ),
    ] {
        let error = imports(with(type_name, policy), &flags).unwrap_err();
        assert_eq!(error.to_string(), message);
        assert_eq!(error.hint().unwrap(), hint);
        assert_eq!(error.exit_code(), exit::USAGE_ERROR);
    }
}

#[test]
fn import_without_id_or_identifier_is_an_error() {
    for text in ["", "=a", "Thing="] {
        let line = Line::try_parse_from(["deploy", "--import", text]);
        assert!(line.is_err(), "{text}");
    }
    let both = ["deploy", "--import", "Thing=a", "--import-existing"];
    assert!(Line::try_parse_from(both).is_err());
}

#[test]
fn flag_in_a_command_is_a_word_of_a_shell() {
    for (given, word) in [
        ("jobs=https://sqs/1/jobs", "jobs=https://sqs/1/jobs"),
        ("Logs", "Logs"),
        ("order=arn:a|main", "'order=arn:a|main'"),
        ("a=it's", r"'a=it'\''s'"),
    ] {
        let line = Line::parse_from(["deploy", "--import", given]);
        assert_eq!(line.arguments.imports[0].to_string(), word);
    }
}

#[test]
fn commands_of_deploy_repeat_the_imports() {
    let mut target = target();
    let flags = [
        ("shop-data", " --import db=1"),
        ("shop-web", " --import web=2"),
    ];
    let flags = flags.map(|(stack, flags)| (stack.to_owned(), flags.to_owned()));
    target.import_flags = flags.into();
    let has = |verb: &str, stack: Option<&str>, flags: &str| {
        let line = target.command_line(verb, stack);
        assert!(line.contains(&format!("{verb}{flags} --stage ")), "{line}");
    };
    has("deploy --yes", None, " --import db=1 --import web=2");
    has("deploy --yes", Some("shop-web"), " --import web=2");
    has("deploy", Some("shop-network"), "");
    // The two ways to import can't be combined.
    has("deploy --import-existing", None, "");
    has("destroy", None, "");
}
