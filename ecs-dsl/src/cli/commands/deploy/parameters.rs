//! `--parameter NAME=VALUE`: values of template parameters.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::assemble::SynthesizedStack;
use crate::cli::error::CliError;

/// A parameter value. It may be secret, so it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub(in crate::cli) struct ParameterValue {
    name: String,
    value: String,
}

impl fmt::Debug for ParameterValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}=***", self.name)
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

/// The values of the parameters that the stack has.
pub(in crate::cli) fn parameters_of(
    stack: &SynthesizedStack,
    values: &[ParameterValue],
) -> BTreeMap<String, String> {
    let of_stack = values.iter().filter(|given| has(stack, &given.name));
    of_stack
        .map(|given| (given.name.clone(), given.value.clone()))
        .collect()
}

/// Fails if none of the stacks has a parameter.
pub(in crate::cli) fn require_known(
    values: &[ParameterValue],
    stacks: &[&SynthesizedStack],
) -> Result<(), CliError> {
    match values
        .iter()
        .find(|value| !stacks.iter().any(|stack| has(stack, &value.name)))
    {
        None => Ok(()),
        Some(value) => Err(CliError::UnknownParameter {
            name: value.name.clone(),
            known: stacks
                .iter()
                .flat_map(|stack| names(stack))
                .map(str::to_owned)
                .collect(),
        }),
    }
}

fn has(stack: &SynthesizedStack, name: &str) -> bool {
    names(stack).any(|known| known == name)
}

fn names(stack: &SynthesizedStack) -> impl Iterator<Item = &str> {
    stack.template.parameters().map(|(id, _)| id.as_str())
}
