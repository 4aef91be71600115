//! The values of template parameters: from flags, a file, the environment, or a prompt.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;
use serde_json::Value;

use crate::assemble::SynthesizedStack;
use crate::cfn::Document;
use crate::cfn::eval::{as_text, is_no_echo};
use crate::cli::error::CliError;
use crate::cli::session::document;
use crate::cli::terminal::printer::Printer;
use crate::deploy::ControlPlane;

/// The prefix of the environment variable that has the value of a parameter.
pub(in crate::cli) const VARIABLE: &str = "ECS_DSL_PARAMETER_";

/// The values of parameters, in this order: `--parameter`, `--parameter-file`, environment variable, the stack's value, default.
#[derive(Debug, Args)]
pub(in crate::cli) struct ParameterArguments {
    #[command(flatten)]
    inputs: ParameterInputs,
    /// Reset parameters without a value to their defaults [default: keep the stack's values]
    #[arg(long = "no-previous-parameters")]
    pub(in crate::cli) reset: bool,
}

/// Where values of parameters are given: `--parameter`, `--parameter-file`, environment variable.
#[derive(Debug, Args)]
pub(in crate::cli) struct ParameterInputs {
    /// Set the value of a template parameter (repeatable); others see with `ps`, so use a file or the environment variable
    /// ECS_DSL_PARAMETER_<NAME> for secrets
    #[arg(long = "parameter", value_name = "NAME=VALUE")]
    flags: Vec<ParameterValue>,
    /// Read values of template parameters from a JSON file: an object, or a list as the AWS CLI takes it
    #[arg(long = "parameter-file", value_name = "FILE")]
    file: Option<PathBuf>,
}

/// The given values of parameters, by name. They may be secret, so they are never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::cli) struct ParameterValues(BTreeMap<String, String>);

/// A parameter value. It may be secret, so it is never printed.
#[derive(Clone, PartialEq, Eq)]
struct ParameterValue {
    name: String,
    value: String,
}

impl fmt::Debug for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}=***", self.name)
    }
}

impl fmt::Debug for ParameterValues {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl FromStr for ParameterValue {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: value.to_owned(),
            }),
            _ => Err("expected a name and a value, such as `Version=1.2.3`".to_owned()),
        }
    }
}

impl ParameterArguments {
    /// The given values of the parameters of these stacks.
    ///
    /// # Errors
    /// If a flag or the file names a parameter that no stack has, or if the file can't be read.
    pub(in crate::cli) fn read(
        &self,
        stacks: &[&SynthesizedStack],
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<ParameterValues, CliError> {
        let known = stacks.iter().flat_map(|stack| names(stack)).collect();
        self.inputs.read(known, variable).map(ParameterValues)
    }
}

impl ParameterInputs {
    /// The given values of the `known` parameters.
    ///
    /// # Errors
    /// If a flag or the file names another parameter, or if the file can't be read.
    pub(in crate::cli) fn read(
        &self,
        known: BTreeSet<&str>,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<BTreeMap<String, String>, CliError> {
        let mut given = match &self.file {
            Some(path) => read_file(path)?,
            None => BTreeMap::new(),
        };
        let flags = self.flags.iter();
        given.extend(flags.map(|flag| (flag.name.clone(), flag.value.clone())));
        if let Some(name) = given.keys().find(|name| !known.contains(name.as_str())) {
            return Err(CliError::UnknownParameter {
                name: name.clone(),
                known: known.into_iter().map(str::to_owned).collect(),
            });
        }
        for name in known {
            if !given.contains_key(name)
                && let Some(value) = variable(&format!("{VARIABLE}{name}"))
            {
                given.insert(name.to_owned(), value);
            }
        }
        Ok(given)
    }
}

impl ParameterValues {
    /// The values of the parameters that the stack has.
    pub(in crate::cli) fn for_stack(&self, stack: &SynthesizedStack) -> BTreeMap<String, String> {
        let of_stack = names(stack).filter_map(|name| self.0.get_key_value(name));
        of_stack
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect()
    }

    /// Prompts for the secret parameters (`NoEcho`) that have neither a value nor a default, without echo.
    ///
    /// # Errors
    /// If a stack can't be read.
    pub(in crate::cli) async fn prompt_for_secrets(
        &mut self,
        stacks: &[&SynthesizedStack],
        control_plane: &impl ControlPlane,
        printer: &mut Printer,
    ) -> Result<(), CliError> {
        if !printer.terminal.can_prompt {
            return Ok(());
        }
        for stack in stacks {
            let template = document(stack)?;
            let missing: Vec<&String> = secrets_without_default(&template)
                .filter(|name| !self.0.contains_key(*name))
                .collect();
            if missing.is_empty() {
                continue;
            }
            let found = control_plane.describe_stack(&stack.name).await;
            let found = found.map_err(crate::deploy::engine::DeployError::from)?;
            let deployed = found.map(|found| found.parameters).unwrap_or_default();
            for name in missing {
                if deployed.contains_key(name) {
                    continue;
                }
                let question = format!(
                    "value of the secret parameter {name} of stack `{}`:",
                    stack.name
                );
                if let Some(value) = printer
                    .ask_secret(question)
                    .filter(|value| !value.is_empty())
                {
                    self.0.insert(name.clone(), value);
                }
            }
        }
        Ok(())
    }
}

/// The value of an environment variable of this process; `None` if it isn't set, or isn't UTF-8.
pub(in crate::cli) fn environment_variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn secrets_without_default(template: &Document) -> impl Iterator<Item = &String> {
    let declared = template.section("Parameters").iter();
    let secret = declared
        .filter(|(_, declaration)| is_no_echo(declaration) && declaration.get("Default").is_none());
    secret.map(|(name, _)| name)
}

fn names(stack: &SynthesizedStack) -> impl Iterator<Item = &str> {
    stack.template.parameters().map(|(id, _)| id.as_str())
}

/// The values in a file: `{"Name": "value"}`, `{"Parameters": {"Name": "value"}}` as CodePipeline has it, or
/// `[{"ParameterKey": "Name", "ParameterValue": "value"}]` as the AWS CLI has it.
fn read_file(path: &Path) -> Result<BTreeMap<String, String>, CliError> {
    let text = std::fs::read_to_string(path).map_err(|source| CliError::Read {
        path: path.to_owned(),
        source,
    })?;
    let invalid = |reason: String| CliError::InvalidParameterFile {
        path: path.to_owned(),
        reason,
    };
    // An error of serde_json has the line and the column, and no value.
    let json: Value = serde_json::from_str(&text).map_err(|error| invalid(error.to_string()))?;
    values(&json).map_err(invalid)
}

fn values(json: &Value) -> Result<BTreeMap<String, String>, String> {
    let text = |name: &str, value: &Value| match value {
        Value::String(_) | Value::Number(_) | Value::Bool(_) => {
            Ok((name.to_owned(), as_text(value)))
        }
        _ => Err(format!(
            "the value of `{name}` is neither a text nor a number"
        )),
    };
    match json {
        Value::Object(object) => match object.get("Parameters") {
            Some(inner @ Value::Object(_)) => values(inner),
            _ => object
                .iter()
                .map(|(name, value)| text(name, value))
                .collect(),
        },
        Value::Array(items) => items
            .iter()
            .filter(|item| item.get("UsePreviousValue") != Some(&Value::Bool(true)))
            .map(
                |item| match (item.get("ParameterKey"), item.get("ParameterValue")) {
                    (Some(Value::String(name)), Some(value)) => text(name, value),
                    _ => Err("an item has no `ParameterKey` with a `ParameterValue`".to_owned()),
                },
            )
            .collect(),
        _ => Err("expected an object of names and values".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::{Value, json};

    use super::{ParameterArguments, ParameterInputs, ParameterValue, values};
    use crate::cfn::{Parameter, ParameterType};
    use crate::cli::CliError;
    use crate::dsl::{App, Stack, Stage};

    fn read(json: &Value) -> Result<BTreeMap<String, String>, String> {
        values(json)
    }

    fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        let pairs = pairs.iter();
        pairs
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn three_forms_of_files_are_read() {
        let expected = texts(&[("Count", "2"), ("Tag", "v1")]);
        let plain = json!({"Tag": "v1", "Count": 2});
        assert_eq!(read(&plain), Ok(expected.clone()));
        assert_eq!(read(&json!({"Parameters": plain})), Ok(expected.clone()));
        let list = json!([
            {"ParameterKey": "Tag", "ParameterValue": "v1"},
            {"ParameterKey": "Count", "ParameterValue": "2"},
            {"ParameterKey": "Old", "UsePreviousValue": true},
        ]);
        assert_eq!(read(&list), Ok(expected));
        assert!(read(&json!({"Tag": ["v1"]})).is_err());
        assert!(read(&json!([{"Tag": "v1"}])).is_err());
        assert!(read(&json!("Tag")).is_err());
    }

    // found: K17
    #[test]
    fn flag_precedes_file_and_file_precedes_environment() {
        let app = App::new("shop").stage(Stage::new("dev"));
        let program = |stack: &mut Stack| {
            stack.resource("jobs", crate::cfn::aws::sqs::Queue::new());
            for (name, output) in [("A", "One"), ("B", "Two"), ("C", "Three"), ("D", "Four")] {
                let value = stack.parameter(name, Parameter::new(ParameterType::String));
                stack.output(output, value);
            }
        };
        let assembly = app.synth("dev", program).unwrap();
        let stacks: Vec<_> = assembly.stacks.iter().collect();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("values.json");
        std::fs::write(&file, r#"{"A": "file", "B": "file"}"#).unwrap();
        let mut arguments = ParameterArguments {
            inputs: ParameterInputs {
                flags: vec!["A=flag".parse().unwrap()],
                file: Some(file),
            },
            reset: false,
        };
        let variable = |name: &str| {
            let set = [
                "ECS_DSL_PARAMETER_A",
                "ECS_DSL_PARAMETER_B",
                "ECS_DSL_PARAMETER_C",
            ];
            set.contains(&name).then(|| "environment".to_owned())
        };
        let given = arguments.read(&stacks, variable).unwrap();
        let expected = texts(&[("A", "flag"), ("B", "file"), ("C", "environment")]);
        assert_eq!(given.for_stack(stacks[0]), expected);
        assert_eq!(format!("{given:?}"), r#"{"A", "B", "C"}"#);
        arguments.inputs.flags.push(ParameterValue {
            name: "E".to_owned(),
            value: "hunter2".to_owned(),
        });
        assert_eq!(format!("{:?}", arguments.inputs.flags), "[A=***, E=***]");
        let error = arguments.read(&stacks, variable).unwrap_err();
        assert!(matches!(&error, CliError::UnknownParameter { name, .. } if name == "E"));
    }
}
