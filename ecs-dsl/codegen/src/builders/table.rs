//! Writes the rows of the builders: resolves the declarations against the signatures of setters and rules.

use std::collections::BTreeSet;

use super::declaration::{Declaration, Value};
use super::dsl::Builder;
use super::method::{Form, Method, Shape};
use super::rules::{Kind, Rules};
use crate::Error;

/// The rows of all builders.
///
/// # Errors
/// If a declaration doesn't fit its setter and its rule, or a rule or a validated argument has none.
pub fn rows(builders: &[Builder], rules: &Rules) -> Result<String, Error> {
    let rows = builders
        .iter()
        .map(|builder| Resolver { builder, rules }.row());
    let rows = rows.collect::<Result<String, _>>()?;
    let methods = builders.iter().flat_map(|builder| &builder.methods);
    let declared = methods.flat_map(|method| &method.rules);
    let used: BTreeSet<&String> = declared.map(|declaration| &declaration.rule).collect();
    for (name, function) in &rules.functions {
        if used.contains(name) == function.has_no_setter {
            return Err(Error::Declaration(format!(
                "rule `{name}` needs either `// rule: {name}` above a setter or `// no setter: …` above itself"
            )));
        }
    }
    Ok(rows)
}

struct Resolver<'a> {
    builder: &'a Builder,
    rules: &'a Rules,
}

impl Resolver<'_> {
    fn row(&self) -> Result<String, Error> {
        let Builder {
            name,
            is_component,
            methods,
        } = self.builder;
        let checked = methods
            .iter()
            .find_map(|method| method.checked_if_imported.as_ref());
        for setter in checked.into_iter().flatten() {
            self.setter(setter)?;
        }
        let checked = checked.map_or("None".to_owned(), |setters| format!("Some(&{setters:?})"));
        let mut row = format!(
            "    Builder {{ name: {name:?}, is_component: {is_component}, checked_if_imported: {checked}, methods: &[\n"
        );
        for method in methods {
            row.push_str(&self.method(method)?);
        }
        row.push_str("    ], rules: &[\n");
        for rule in methods.iter().flat_map(|method| &method.rules) {
            if rule.takes_setters() {
                row.push_str(&self.multi_setter_rule(rule)?);
            }
        }
        row.push_str("    ] },\n");
        Ok(row)
    }

    /// A method and the rules of its arguments; empty if the macros don't need it.
    fn method(&self, method: &Method) -> Result<String, Error> {
        let Method { name, form, .. } = method;
        let of_arguments = method.rules.iter().filter(|rule| !rule.takes_setters());
        let is_ruled = |name: &str| {
            let mut values = of_arguments.clone().flat_map(|rule| &rule.values);
            values.any(|value| value.argument() == Some(name))
        };
        let mut validated = method
            .parameters
            .iter()
            .filter(|parameter| parameter.validated);
        if let Some(unruled) = validated.find(|parameter| !is_ruled(&parameter.name)) {
            let reason = format!("its argument `{}` has no rule", unruled.name);
            return Err(self.error(name, &reason));
        }
        let rules = of_arguments.map(|rule| self.argument_rule(method, rule));
        let rules = rules.collect::<Result<Vec<_>, _>>()?;
        if rules.is_empty() && !method.is_setter() {
            return Ok(String::new());
        }
        let rules = rules.join(", ");
        Ok(format!(
            "        Method {{ name: {name:?}, form: {form:?}, rules: &[{rules}] }},\n"
        ))
    }

    fn argument_rule(&self, method: &Method, declaration: &Declaration) -> Result<String, Error> {
        let Declaration { rule, values, .. } = declaration;
        let failed = |reason: &str| self.error(&method.name, &format!("`{rule}`: {reason}"));
        let mut taken = self.parameters(&method.name, rule)?;
        let (mut indices, mut kinds) = (Vec::new(), Vec::new());
        for value in values {
            let name = value
                .argument()
                .ok_or_else(|| failed("arguments and setters are mixed"))?;
            let index = method.position(name);
            let index = index.ok_or_else(|| failed(&format!("no argument `{name}`")))?;
            let shape = match (method.parameters[index].shape, value) {
                (Shape::Convertible, Value::Argument { text: true, .. }) => Shape::Text,
                (shape, _) => shape,
            };
            let kind = passed(shape, matches!(value, Value::End(_)), &mut taken);
            kinds.push(kind.ok_or_else(|| failed(&format!("doesn't take `{name}`")))?);
            indices.push(index);
        }
        if taken.next().is_some() {
            return Err(failed("takes more values"));
        }
        let consecutive = indices.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        match indices.first() {
            Some(first) if consecutive => {
                let kinds = kinds.join(", ");
                Ok(format!(
                    "ArgumentRule {{ rule: {rule:?}, first: {first}, kinds: &[{kinds}] }}"
                ))
            }
            _ => Err(failed("the arguments have to be consecutive")),
        }
    }

    fn multi_setter_rule(&self, declaration: &Declaration) -> Result<String, Error> {
        let Declaration {
            rule,
            values,
            at,
            unless,
            when_unknown,
        } = declaration;
        let failed = |reason: &str| self.error(rule, reason);
        let mut taken = self.parameters("", rule)?;
        let is_part = |setter: &String| {
            let mut names = values.iter();
            names.any(
                |value| matches!(value, Value::Setter { of: None, name, .. } if name == setter),
            )
        };
        if at.as_ref().is_some_and(|setter| !is_part(setter)) {
            return Err(failed("it is at a setter that it doesn't take"));
        }
        if let Some(setter) = when_unknown {
            self.setter(setter)?;
        }
        let mut row = format!(
            "        MultiSetterRule {{ rule: {rule:?}, at: {at:?}, unless: {unless:?}, when_unknown: {when_unknown:?}, parts: &[\n"
        );
        for value in values {
            let Value::Setter { of, name, default } = value else {
                return Err(failed("arguments and setters are mixed"));
            };
            let (of_argument, shape) = match of {
                None => (None, self.setter(name)?),
                Some(argument) => (Some(self.of_argument(argument)?), Shape::Convertible),
            };
            let kind = match shape {
                Shape::Convertible => taken.next().map(|kind| format!("{kind:?}")),
                shape => passed(shape, false, &mut taken),
            };
            let kind = kind.ok_or_else(|| failed(&format!("doesn't take `.{name}`")))?;
            row.push_str(&format!(
                "            RuleArgument {{ setter: {name:?}, of_argument: {of_argument:?}, kind: {kind}, default: {default:?} }},\n"
            ));
        }
        if taken.next().is_some() {
            return Err(failed("takes more values"));
        }
        if let Some(name) = unless {
            let mut methods = self.builder.methods.iter();
            let is_known = methods.any(|method| method.name == *name && method.form != Form::Other);
            if !is_known {
                return Err(failed(&format!("no setter or constructor `{name}`")));
            }
        }
        Ok(row + "        ] },\n")
    }

    /// What a rule takes.
    fn parameters(&self, method: &str, rule: &str) -> Result<impl Iterator<Item = Kind>, Error> {
        match self.rules.functions.get(rule) {
            Some(function) => Ok(function.parameters.iter().copied()),
            None => Err(self.error(method, &format!("no rule `{rule}`"))),
        }
    }

    /// The shape of a setter's first argument.
    fn setter(&self, name: &str) -> Result<Shape, Error> {
        let mut methods = self.builder.methods.iter();
        let method = methods.find(|method| method.name == name && method.is_setter());
        let parameter = method.and_then(|method| method.parameters.first());
        let shape = parameter.map(|parameter| parameter.shape);
        shape.ok_or_else(|| self.error(name, "no setter with a value"))
    }

    /// The index of an argument that all constructors have.
    fn of_argument(&self, name: &str) -> Result<usize, Error> {
        let constructors = self.builder.methods.iter();
        let constructors = constructors.filter(|method| method.form == Form::Constructor);
        let indices: BTreeSet<_> = constructors.map(|method| method.position(name)).collect();
        match indices.first() {
            Some(Some(index)) if indices.len() == 1 => Ok(*index),
            _ => Err(self.error(name, "no argument at one index of all constructors")),
        }
    }

    fn error(&self, method: &str, reason: &str) -> Error {
        Error::Declaration(format!("`{}::{method}`: {reason}", self.builder.name))
    }
}

/// How an argument is passed to the next parameters of a rule; none if it doesn't fit.
fn passed(shape: Shape, is_end: bool, taken: &mut impl Iterator<Item = Kind>) -> Option<String> {
    let kind = taken.next()?;
    match (shape, kind) {
        (Shape::Range, Kind::Number) if is_end => Some("RangeEnd".to_owned()),
        (Shape::Range, Kind::Number) => (taken.next()? == Kind::Number).then(|| "Range".to_owned()),
        _ if is_end => None,
        (Shape::Number, Kind::Number | Kind::Float)
        | (Shape::Time, Kind::Time)
        | (Shape::Text, Kind::Text) => Some(format!("{kind:?}")),
        (Shape::Convertible, Kind::Text) => Some("LiteralText".to_owned()),
        _ => None,
    }
}
