//! [`Environment`]: what the names in an expression mean.

use serde_json::Value;

use super::Unknown;
use super::scalar::scalar;
use crate::cfn::Document;

/// The prefix of the parameter types whose value is the name of an SSM parameter.
const SSM: &str = "AWS::SSM::Parameter::Value<";

/// What the names in an expression mean.
///
/// By default everything outside of the template is unknown. An implementation adds what it knows: the physical ids of
/// resources, the values of parameters, the outputs of other stacks.
pub trait Environment {
    /// The template with the parameters, mappings and conditions; `None` if they are unknown.
    fn document(&self) -> Option<&Document> {
        None
    }

    /// The value that a parameter of the template gets instead of its default, as in a request.
    fn parameter_override(&self, _name: &str) -> Option<&str> {
        None
    }

    /// The value of a parameter of the template.
    ///
    /// # Errors
    /// By default, if the parameter is secret (`NoEcho`), names an SSM parameter or has no value.
    fn parameter(&self, name: &str, declaration: &Value) -> Result<Value, Unknown> {
        let value = || parameter_value(declaration, self.parameter_override(name));
        let hidden = is_ssm(declaration) || is_no_echo(declaration);
        (!hidden)
            .then(value)
            .flatten()
            .ok_or_else(|| Unknown::deferred(name))
    }

    /// The value of a pseudo parameter such as `AWS::Region`, except `AWS::NoValue`.
    ///
    /// # Errors
    /// If it is unknown.
    fn pseudo_parameter(&self, name: &str) -> Result<Value, Unknown> {
        Err(Unknown::deferred(name))
    }

    /// The value of `Ref` for a resource.
    ///
    /// # Errors
    /// If it is unknown.
    fn resource(&self, id: &str) -> Result<Value, Unknown> {
        Err(Unknown::deferred(id))
    }

    /// The value of `Fn::GetAtt`.
    ///
    /// # Errors
    /// If it is unknown.
    fn attribute(&self, id: &str, name: &str) -> Result<Value, Unknown> {
        Err(Unknown::deferred(format!("{id}.{name}")))
    }

    /// The definition of a condition of the template.
    ///
    /// # Errors
    /// If it doesn't exist, or is unknown.
    fn condition(&self, name: &str) -> Result<&Value, Unknown> {
        let document = self.document().ok_or_else(|| Unknown::deferred(name))?;
        document.section("Conditions").get(name).ok_or_else(|| {
            Unknown::template_error(format_args!("unresolved condition dependency {name}"))
        })
    }

    /// The value of an export of another stack.
    ///
    /// # Errors
    /// If it is unknown.
    fn import(&self, name: &str) -> Result<Value, Unknown> {
        Err(Unknown::deferred(name))
    }

    /// The value of an output of another stack, which `Fn::GetStackOutput` names.
    ///
    /// # Errors
    /// If it is unknown.
    fn stack_output(&self, stack: &str, output: &str) -> Result<Value, Unknown> {
        Err(Unknown::deferred(format!("{stack}.{output}")))
    }

    /// The Availability Zones of a region.
    ///
    /// # Errors
    /// If they are unknown.
    fn availability_zones(&self, region: &str) -> Result<Vec<String>, Unknown> {
        Err(Unknown::deferred(format!("Availability Zones of {region}")))
    }

    /// A text that contains `{{resolve:`, with its dynamic references resolved. By default they are left as they are.
    ///
    /// # Errors
    /// If the text is unknown without them.
    fn resolve_dynamic_references(&self, text: String) -> Result<String, Unknown> {
        Ok(text)
    }
}

/// What is known of a template alone: not its parameters, because a deployment sets them.
#[derive(Clone, Copy, Debug)]
pub struct TemplateAlone<'a>(pub &'a Document);

impl Environment for TemplateAlone<'_> {
    fn document(&self) -> Option<&Document> {
        Some(self.0)
    }

    fn parameter(&self, name: &str, _declaration: &Value) -> Result<Value, Unknown> {
        Err(Unknown::deferred(name))
    }
}

/// The value of a parameter: `text`, else its default. CloudFormation passes each as text, or as a list of texts.
pub fn parameter_value(declaration: &Value, text: Option<&str>) -> Option<Value> {
    let default = || scalar(declaration.get("Default")?);
    let text = text.map(str::to_owned).or_else(default)?;
    if !is_list_parameter(declaration) {
        return Some(Value::String(text));
    }
    Some(
        text.split(',')
            .map(|item| Value::from(item.trim()))
            .collect(),
    )
}

/// Whether the parameter's value is a list of texts, separated by commas.
pub fn is_list_parameter(declaration: &Value) -> bool {
    let kind = type_of(declaration);
    let kind = kind.strip_prefix(SSM).unwrap_or(kind);
    kind.starts_with("CommaDelimitedList") || kind.starts_with("List<")
}

/// Whether the parameter's value is the name of an SSM parameter, whose value is the one that counts.
pub fn is_ssm(declaration: &Value) -> bool {
    type_of(declaration).starts_with("AWS::SSM::")
}

/// Whether the parameter is declared secret.
pub fn is_no_echo(declaration: &Value) -> bool {
    match declaration.get("NoEcho") {
        Some(Value::Bool(set)) => *set,
        Some(Value::String(set)) => set.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

fn type_of(declaration: &Value) -> &str {
    declaration
        .get("Type")
        .and_then(Value::as_str)
        .unwrap_or("String")
}
