//! The values that an update gives to the parameters of a template.
//!
//! What a deployment doesn't give keeps the value that the stack has, as long as that value was given once: one that was
//! the default follows the default of the new template. So a value given by an operator outlives deployments that don't
//! repeat it, and a changed default reaches the stacks that never had another value.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::Side;
use super::mask::MASK;
use super::shared::{SharedChange, SharedChanges};
use crate::cfn::Document;
use crate::cfn::eval::{as_text, is_no_echo, is_ssm};
use crate::cfn::masking::{is_secret_parameter, masked_text};

/// A parameter of a deployed stack, as CloudFormation reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeployedParameter {
    /// The value; asterisks if the parameter has `NoEcho`.
    pub value: String,
    /// The value of the SSM parameter that it names, if it names one.
    pub resolved: Option<String>,
}

/// Where the value of a parameter comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ParameterSource {
    /// The deployment gives it.
    Input,
    /// The stack has it already.
    Previous,
    /// The default of the template.
    Default,
}

/// The value that a deployment gives to a parameter.
#[derive(Clone, PartialEq, Eq)]
pub struct ParameterChoice {
    /// Where it comes from.
    pub source: ParameterSource,
    /// The value. Asterisks for a secret one that the stack keeps.
    pub value: String,
}

/// Without the value, which may be secret.
impl std::fmt::Debug for ParameterChoice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.source)
    }
}

/// A parameter whose value changes, or isn't the default although the deployment doesn't give one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ParameterChange {
    /// Its name.
    pub name: String,
    /// Where the new value comes from.
    pub source: ParameterSource,
    /// The value that the stack has; absent if it has none. A secret is `***`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The new value. A secret is `***`.
    pub after: String,
    /// The default of the new template, if it has one. A secret is `***`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

/// The values that a deployment gives to the parameters of a template, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParameterChoices {
    choices: BTreeMap<String, ParameterChoice>,
    missing: Vec<String>,
}

/// The deployed side of an update.
#[derive(Clone, Copy, Debug)]
pub struct DeployedParameters<'a> {
    /// The template of the stack.
    pub template: &'a Document,
    /// Its parameters.
    pub values: &'a BTreeMap<String, DeployedParameter>,
}

impl ParameterChoices {
    /// The values of the parameters of `new`: the `given` ones, else those of the stack, unless `reset` is set, else the
    /// defaults.
    pub fn new(
        deployed: DeployedParameters<'_>,
        new: &Document,
        given: &BTreeMap<String, String>,
        reset: bool,
    ) -> Self {
        let mut found = Self::default();
        for (name, declaration) in new.section("Parameters") {
            let default = default_of(declaration);
            let kept = || {
                deployed
                    .value_given_once(name, declaration)
                    .filter(|_| !reset)
            };
            let choice = |source, value| ParameterChoice { source, value };
            let chosen = match (given.get(name), kept(), default) {
                (Some(value), ..) => choice(ParameterSource::Input, value.clone()),
                (None, Some(value), _) => choice(ParameterSource::Previous, value),
                (None, None, Some(value)) => choice(ParameterSource::Default, value),
                (None, None, None) => {
                    found.missing.push(name.clone());
                    continue;
                }
            };
            found.choices.insert(name.clone(), chosen);
        }
        found
    }

    /// The parameters without any value.
    pub fn missing(&self) -> &[String] {
        &self.missing
    }

    /// The parameters whose value the stack keeps.
    pub fn kept(&self) -> impl Iterator<Item = &str> {
        let kept = self.choices.iter();
        kept.filter(|(_, choice)| choice.source == ParameterSource::Previous)
            .map(|(name, _)| name.as_str())
    }

    /// The known values of kept parameters.
    pub fn kept_values<'a>(
        &'a self,
        template: &'a Document,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let kept = self.choices.iter();
        kept.filter(|(name, choice)| {
            choice.source == ParameterSource::Previous && !is_hidden(template, name)
        })
        .map(|(name, choice)| (name.as_str(), choice.value.as_str()))
    }

    /// The names of the SSM parameters that the template reads, by parameter.
    pub fn stored(&self, template: &Document) -> BTreeMap<String, String> {
        let declared = template.section("Parameters");
        let choices = self.choices.iter();
        choices
            .filter(|(name, _)| declared.get(*name).is_some_and(is_ssm))
            .map(|(name, choice)| (name.clone(), choice.value.clone()))
            .collect()
    }

    /// The new side of the comparison. `stored` has the current values of SSM parameters by their names, and `shared` what
    /// earlier stacks change.
    pub fn side<'a>(
        &self,
        template: &'a Document,
        stored: &BTreeMap<String, String>,
        shared: &SharedChanges,
    ) -> Side<'a> {
        let declared = template.section("Parameters");
        let choices = self.choices.iter();
        choices.fold(Side::new(template).after(shared), |side, (name, choice)| {
            let ParameterChoice { source, value } = choice;
            match declared.get(name) {
                Some(declaration) if is_ssm(declaration) => {
                    match (shared.of_parameter(value), stored.get(value)) {
                        (Some(change), _) => side.changing_parameter(name, change),
                        (None, Some(value)) => side.parameter(name, value),
                        (None, None) => side.hidden_parameter(name, ssm_origin(value)),
                    }
                }
                Some(declaration) if is_no_echo(declaration) => {
                    side.hidden_parameter(name, format!("{source:?}"))
                }
                _ => side.parameter(name, value),
            }
        })
    }

    /// What a plan says about the parameters: the values that change, and those that stay although the default is another.
    pub fn changes(
        &self,
        deployed: DeployedParameters<'_>,
        new: &Document,
    ) -> Vec<ParameterChange> {
        let change = |(name, choice): (&String, &ParameterChoice)| {
            let declaration = new.section("Parameters").get(name);
            let secret =
                declaration.is_some_and(|declaration| is_secret_parameter(name, declaration));
            let shown = |value: String| match secret {
                true => MASK.to_owned(),
                false => masked_text(&value, MASK).unwrap_or(value),
            };
            let before = deployed.values.get(name).map(|found| found.value.clone());
            let default = new.section("Parameters").get(name).and_then(default_of);
            let differs = match choice.source {
                ParameterSource::Previous => {
                    default.is_some() && default.as_ref() != Some(&choice.value)
                }
                ParameterSource::Input => before.as_ref() != Some(&choice.value),
                ParameterSource::Default => before.as_ref().is_some_and(|old| *old != choice.value),
            };
            differs.then(|| ParameterChange {
                name: name.clone(),
                source: choice.source,
                before: before.map(shown),
                after: shown(choice.value.clone()),
                default: default.map(shown),
            })
        };
        self.choices.iter().filter_map(change).collect()
    }
}

impl DeployedParameters<'_> {
    /// The deployed side of the comparison. The values that `shared` changes in a way that only the deployment knows aren't
    /// evaluated, so that what refers to them follows from them.
    pub fn side(&self, shared: &SharedChanges) -> Side<'_> {
        let side = Side::new(self.template);
        self.values.iter().fold(side, |side, (name, found)| {
            let unknown = matches!(
                shared.of_parameter(&found.value),
                Some(SharedChange::Unknown { .. } | SharedChange::Deleted { .. })
            );
            match (&found.resolved, is_hidden(self.template, name)) {
                (_, false) if unknown && self.reads_ssm(name) => {
                    side.hidden_parameter(name, ssm_origin(&found.value))
                }
                (Some(value), false) => side.parameter(name, value),
                (_, true) => {
                    side.hidden_parameter(name, format!("{:?}", ParameterSource::Previous))
                }
                (None, false) if self.reads_ssm(name) => {
                    side.hidden_parameter(name, ssm_origin(&found.value))
                }
                (None, false) => side.parameter(name, &found.value),
            }
        })
    }

    fn reads_ssm(&self, name: &str) -> bool {
        self.template
            .section("Parameters")
            .get(name)
            .is_some_and(is_ssm)
    }

    /// The stack's value, if it isn't only the default of the deployed template. That of a secret parameter can't be
    /// compared, and counts as given. A parameter of another type is another parameter.
    fn value_given_once(&self, name: &str, new: &Value) -> Option<String> {
        let value = &self.values.get(name)?.value;
        let old = self.template.section("Parameters").get(name)?;
        let was_given = is_no_echo(old) || default_of(old).as_ref() != Some(value);
        (was_given && old.get("Type") == new.get("Type")).then(|| value.clone())
    }
}

/// The origin of the value of an SSM parameter that can't be read.
fn ssm_origin(name: &str) -> String {
    format!("the SSM parameter {name}")
}

fn default_of(declaration: &Value) -> Option<String> {
    declaration.get("Default").map(as_text)
}

fn is_hidden(template: &Document, name: &str) -> bool {
    template
        .section("Parameters")
        .get(name)
        .is_some_and(is_no_echo)
}
