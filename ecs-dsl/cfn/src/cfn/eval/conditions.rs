//! Conditions: `Fn::If`, and the functions of the section `Conditions`.

use serde_json::Value;

use super::expression::items;
use super::text::as_text;
use super::{Evaluator, Unknown};

impl Evaluator<'_> {
    /// Whether the condition called `name` is true.
    ///
    /// # Errors
    /// If it is unknown or doesn't exist.
    pub fn condition(&self, name: &str) -> Result<bool, Unknown> {
        let definition = self.environment.condition(name)?;
        let document = self.environment.document();
        let existing = document.map_or(0, |document| document.section("Conditions").len());
        if self.conditions > existing {
            return Err(Unknown::template_error(format_args!(
                "condition {name} depends on itself"
            )));
        }
        let inside = Self {
            conditions: self.conditions + 1,
            ..*self
        };
        inside.holds(definition)
    }

    /// The branch of `Fn::If` that applies.
    pub(super) fn branch<'b>(&self, argument: &'b Value) -> Result<&'b Value, Unknown> {
        let [Value::String(condition), yes, no] = items(argument) else {
            return Err(Unknown::template_error(
                "Fn::If requires a list argument with three elements: a condition name and two values",
            ));
        };
        Ok(if self.condition(condition)? { yes } else { no })
    }

    fn holds(&self, condition: &Value) -> Result<bool, Unknown> {
        let object = condition.as_object().filter(|object| object.len() == 1);
        let Some((name, argument)) = object.and_then(|object| object.iter().next()) else {
            return Err(Unknown::Invalid(
                "Template format error: every Conditions member must be an object with one function"
                    .to_owned(),
            ));
        };
        match (name.as_str(), items(argument)) {
            ("Condition", _) => self.condition(argument.as_str().unwrap_or_default()),
            ("Fn::Equals", [one, other]) => {
                // CloudFormation compares texts, not JSON types.
                Ok(as_text(&self.exact(one)?) == as_text(&self.exact(other)?))
            }
            ("Fn::Not", [only]) => Ok(!self.holds(only)?),
            ("Fn::And", several) => self.decide(several, false),
            ("Fn::Or", several) => self.decide(several, true),
            _ => Err(Unknown::template_error(format_args!(
                "{name} is not allowed in a condition with these arguments"
            ))),
        }
    }

    /// `decisive` if a condition has this value, whether the others are known or not; its opposite if none has it.
    fn decide(&self, conditions: &[Value], decisive: bool) -> Result<bool, Unknown> {
        let (mut decided, mut unknown) = (false, Vec::new());
        for condition in conditions {
            match self.holds(condition) {
                Ok(value) => decided |= value == decisive,
                Err(reason) => unknown.push(reason),
            }
        }
        match Unknown::most_severe(unknown) {
            Some(reason) if !(decided && reason.is_deferred()) => Err(reason),
            _ => Ok(decided == decisive),
        }
    }
}
