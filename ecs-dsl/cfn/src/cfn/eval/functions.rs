//! Functions of lists, mappings and other stacks, as defined in the CloudFormation template reference.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::cidr::cidr;
use super::expression::items;
use super::text::text_of;
use super::{Evaluator, Unknown};

impl Evaluator<'_> {
    /// The value of a function other than `Ref`, `Fn::GetAtt` and `Fn::If`.
    pub(super) fn compute(&self, name: &str, argument: &Value) -> Result<Value, Unknown> {
        match (name, items(argument)) {
            ("Fn::Sub", _) => Self::whole(self.substitute(argument)?),
            ("Fn::Join", _) => Self::whole(self.join(argument)?),
            ("Fn::Select", [index, list]) => self.select(index, list),
            ("Fn::Split", [Value::String(separator), text]) => Ok(self
                .string(text)?
                .split(separator)
                .map(Value::from)
                .collect()),
            ("Fn::FindInMap", [mapping, first, second, rest @ ..]) => {
                self.find_in_map([mapping, first, second], rest.first())
            }
            ("Fn::Cidr", [block, count, rest @ ..]) => {
                let bits = rest.first().map(|bits| self.string(bits)).transpose()?;
                cidr(&self.string(block)?, &self.string(count)?, bits.as_deref())
            }
            ("Fn::GetAZs", _) => self.availability_zones(argument),
            ("Fn::Base64", _) => Ok(STANDARD.encode(self.string(argument)?).into()),
            ("Fn::Length", _) => match self.exact(argument)? {
                Value::Array(items) => Ok(items.len().into()),
                _ => Err(malformed(name)),
            },
            ("Fn::ToJsonString", _) => Ok(self.exact(argument)?.to_string().into()),
            ("Fn::ImportValue", _) => self.environment.import(&self.string(argument)?),
            ("Fn::GetStackOutput", _) => self.stack_output(argument),
            ("Fn::Transform", _) => Err(Unknown::Macro(name.to_owned())),
            (name, _) if name.starts_with("Fn::ForEach::") => Err(Unknown::Macro(name.to_owned())),
            _ => Err(malformed(name)),
        }
    }

    /// The item of a list. Items that aren't selected needn't be known.
    fn select(&self, index: &Value, list: &Value) -> Result<Value, Unknown> {
        let index = self.string(index)?;
        let position: usize = index.parse().map_err(|_| malformed("Fn::Select"))?;
        let missing = || {
            Unknown::template_error(format_args!(
                "Fn::Select cannot select nonexistent value at index {index}"
            ))
        };
        if let Value::Array(items) = list {
            return self.exact(items.get(position).ok_or_else(missing)?);
        }
        match self.exact(list)? {
            Value::Array(mut items) if position < items.len() => Ok(items.swap_remove(position)),
            _ => Err(missing()),
        }
    }

    fn find_in_map(&self, keys: [&Value; 3], options: Option<&Value>) -> Result<Value, Unknown> {
        let [mapping, first, second] = keys.map(|key| self.string(key));
        let (mapping, first, second) = (mapping?, first?, second?);
        let document = self.environment.document();
        let mappings = document
            .ok_or_else(|| Unknown::deferred(&mapping))?
            .section("Mappings");
        let found = || mappings.get(&mapping)?.get(&first)?.get(&second);
        let default = options.and_then(|options| options.get("DefaultValue"));
        match (found(), default) {
            (Some(value), _) => Ok(value.clone()),
            (None, Some(default)) => self.exact(default),
            (None, None) => Err(Unknown::template_error(format_args!(
                "Unable to get mapping for {mapping}::{first}::{second}"
            ))),
        }
    }

    /// The zones of a region, by default of the stack's.
    fn availability_zones(&self, region: &Value) -> Result<Value, Unknown> {
        let mut region = self.string(region)?;
        if region.is_empty() {
            region = text_of(&self.environment.pseudo_parameter("AWS::Region")?)?;
        }
        Ok(self.environment.availability_zones(&region)?.into())
    }

    fn stack_output(&self, argument: &Value) -> Result<Value, Unknown> {
        let named = |key: &str| {
            let json = argument.get(key);
            self.string(json.ok_or_else(|| malformed("Fn::GetStackOutput"))?)
        };
        let (stack, output) = (named("StackName")?, named("OutputName")?);
        self.environment.stack_output(&stack, &output)
    }

    /// The text of an argument, which must have one.
    fn string(&self, json: &Value) -> Result<String, Unknown> {
        text_of(&self.exact(json)?)
    }
}

/// The error for a function with invalid arguments, or that doesn't exist.
pub(super) fn malformed(name: &str) -> Unknown {
    Unknown::template_error(format_args!(
        "{name} can't be evaluated with these arguments"
    ))
}
