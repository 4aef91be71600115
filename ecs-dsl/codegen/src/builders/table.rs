//! Resolves the declarations of each builder against the signatures of its setters and rules.

use std::collections::BTreeSet;

use super::declaration::{Declaration, Value};
use super::dsl::Builder;
use super::method::{Form, Method, Shape};
use super::rules::{Kind, Rules};
use crate::Error;

/// A builder, as the macros know it.
pub struct Row {
    /// Its type.
    pub name: String,
    /// Whether it is a component of a stack.
    pub is_component: bool,
    /// The setters that are checked although the resource is imported, if not all are.
    pub checked_if_imported: Option<Vec<String>>,
    /// Its constructors with rules, and its setters.
    pub methods: Vec<MethodRow>,
    /// The rules over several setters.
    pub rules: Vec<MultiSetterRule>,
}

/// A method and the rules of its arguments.
pub struct MethodRow {
    /// Its name.
    pub name: String,
    /// What it is.
    pub form: Form,
    /// The rules.
    pub rules: Vec<ArgumentRule>,
}

impl MethodRow {
    /// Whether the macros need it.
    fn is_relevant(&self) -> bool {
        !self.rules.is_empty() || matches!(self.form, Form::Single | Form::Repeated)
    }
}

/// A rule of consecutive arguments.
pub struct ArgumentRule {
    /// The function.
    pub rule: String,
    /// The index of the first argument.
    pub first: usize,
    /// How each argument is passed: a kind of the macros.
    pub kinds: Vec<&'static str>,
}

/// A rule over several setters.
pub struct MultiSetterRule {
    /// The function.
    pub rule: String,
    /// The setter that sets all values, with an argument that is already checked.
    pub unless: Option<String>,
    /// The values in the order of the rule's parameters.
    pub parts: Vec<Part>,
}

/// A value of a rule over several setters.
pub struct Part {
    /// The setter.
    pub setter: String,
    /// The index of the constructor's argument that has the setter.
    pub of_argument: Option<usize>,
    /// How it is passed: a kind of the macros.
    pub kind: &'static str,
    /// A constant of `rules::defaults`.
    pub default: Option<String>,
}

/// The rows of all builders.
///
/// # Errors
/// If a declaration doesn't fit its setter and its rule, or a rule or a validated argument has none.
pub fn resolve(builders: &[Builder], rules: &Rules) -> Result<Vec<Row>, Error> {
    let rows = builders
        .iter()
        .map(|builder| Resolver { builder, rules }.row());
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    let of_methods = rows
        .iter()
        .flat_map(|row| &row.methods)
        .flat_map(|method| &method.rules)
        .map(|rule| &rule.rule);
    let of_several = rows
        .iter()
        .flat_map(|row| &row.rules)
        .map(|rule| &rule.rule);
    let used: BTreeSet<&String> = of_methods.chain(of_several).collect();
    for (name, function) in &rules.functions {
        if used.contains(name) == function.has_no_setter {
            return Err(Error::Setterless { rule: name.clone() });
        }
    }
    Ok(rows)
}

struct Resolver<'a> {
    builder: &'a Builder,
    rules: &'a Rules,
}

impl Resolver<'_> {
    fn row(&self) -> Result<Row, Error> {
        let methods = &self.builder.methods;
        let checked_if_imported = methods
            .iter()
            .find_map(|method| method.checked_if_imported.clone());
        for setter in checked_if_imported.iter().flatten() {
            self.setter(setter)?;
        }
        let rows = methods.iter().map(|method| self.method(method));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let several = methods.iter().flat_map(|method| &method.rules);
        let several = several.filter(|rule| rule.values.iter().any(Value::is_setter));
        Ok(Row {
            name: self.builder.name.clone(),
            is_component: self.builder.is_component,
            checked_if_imported,
            methods: rows.into_iter().filter(MethodRow::is_relevant).collect(),
            rules: several
                .map(|rule| self.multi_setter_rule(rule))
                .collect::<Result<_, _>>()?,
        })
    }

    fn method(&self, method: &Method) -> Result<MethodRow, Error> {
        let mut unruled: BTreeSet<&str> = BTreeSet::new();
        unruled.extend(
            method
                .parameters
                .iter()
                .filter(|parameter| parameter.validated)
                .map(|parameter| parameter.name.as_str()),
        );
        let mut rules = Vec::new();
        for rule in &method.rules {
            if rule.values.iter().any(Value::is_setter) {
                continue;
            }
            let row = self.argument_rule(method, rule)?;
            for parameter in method
                .parameters
                .iter()
                .skip(row.first)
                .take(row.kinds.len())
            {
                unruled.remove(parameter.name.as_str());
            }
            rules.push(row);
        }
        match unruled.first() {
            Some(name) => {
                Err(self.error(&method.name, &format!("its argument `{name}` has no rule")))
            }
            None => Ok(MethodRow {
                name: method.name.clone(),
                form: method.form,
                rules,
            }),
        }
    }

    fn argument_rule(&self, method: &Method, rule: &Declaration) -> Result<ArgumentRule, Error> {
        let failed = |reason: &str| self.error(&method.name, &format!("`{}`: {reason}", rule.rule));
        let first = method.parameters.first().map(|parameter| Value::Argument {
            name: parameter.name.clone(),
            text: false,
        });
        let values = match &rule.values[..] {
            [] => first.as_slice(),
            values => values,
        };
        let mut taken = self.parameters(&method.name, &rule.rule)?.into_iter();
        let (mut indices, mut kinds) = (Vec::new(), Vec::new());
        for value in values {
            let (name, is_end, is_text) = match value {
                Value::Argument { name, text } => (name, false, *text),
                Value::End(name) => (name, true, false),
                Value::Setter { .. } => return Err(failed("arguments and setters are mixed")),
            };
            let index = method.position(name);
            let index = index.ok_or_else(|| failed(&format!("no argument `{name}`")))?;
            let shape = match method.parameters[index].shape {
                Shape::Convertible if is_text => Shape::Text,
                shape => shape,
            };
            let kind = passed(shape, is_end, &mut taken);
            kinds.push(kind.ok_or_else(|| failed(&format!("doesn't take `{name}`")))?);
            indices.push(index);
        }
        if taken.next().is_some() {
            return Err(failed("takes more values"));
        }
        let consecutive = indices.windows(2).all(|pair| pair[0] + 1 == pair[1]);
        match indices.first() {
            Some(first) if consecutive => Ok(ArgumentRule {
                rule: rule.rule.clone(),
                first: *first,
                kinds,
            }),
            _ => Err(failed("the arguments have to be consecutive")),
        }
    }

    fn multi_setter_rule(&self, rule: &Declaration) -> Result<MultiSetterRule, Error> {
        let failed = |reason: &str| self.error(&rule.rule, reason);
        let mut taken = self.parameters("", &rule.rule)?.into_iter();
        let mut parts = Vec::new();
        for value in &rule.values {
            let Value::Setter { of, name, default } = value else {
                return Err(failed("arguments and setters are mixed"));
            };
            let (of_argument, shape) = match of {
                None => (None, self.setter(name)?),
                Some(argument) => (Some(self.of_argument(argument)?), Shape::Convertible),
            };
            let kind = match shape {
                Shape::Convertible => taken.next().map(Kind::name),
                shape => passed(shape, false, &mut taken),
            };
            parts.push(Part {
                setter: name.clone(),
                of_argument,
                kind: kind.ok_or_else(|| failed(&format!("doesn't take `.{name}`")))?,
                default: default.clone(),
            });
        }
        if taken.next().is_some() {
            return Err(failed("takes more values"));
        }
        if let Some(setter) = &rule.unless {
            self.setter(setter)?;
        }
        Ok(MultiSetterRule {
            rule: rule.rule.clone(),
            unless: rule.unless.clone(),
            parts,
        })
    }

    /// What a rule takes.
    fn parameters(&self, method: &str, rule: &str) -> Result<Vec<Kind>, Error> {
        match self.rules.functions.get(rule) {
            Some(function) => Ok(function.parameters.clone()),
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
        Error::Declaration {
            place: format!("{}::{method}", self.builder.name),
            reason: reason.to_owned(),
        }
    }
}

/// How an argument is passed to the next parameters of a rule; none if it doesn't fit.
fn passed(
    shape: Shape,
    is_end: bool,
    taken: &mut impl Iterator<Item = Kind>,
) -> Option<&'static str> {
    let kind = taken.next()?;
    match (shape, kind) {
        (Shape::Range, Kind::Number) if is_end => Some("RangeEnd"),
        (Shape::Range, Kind::Number) => (taken.next()? == Kind::Number).then_some("Range"),
        _ if is_end => None,
        (Shape::Number, Kind::Number | Kind::Float)
        | (Shape::Time, Kind::Time)
        | (Shape::Text, Kind::Text) => Some(kind.name()),
        (Shape::Convertible, Kind::Text) => Some("LiteralText"),
        _ => None,
    }
}

impl Kind {
    /// The variant of `Kind` in the macros.
    fn name(self) -> &'static str {
        match self {
            Self::Number => "Number",
            Self::Float => "Float",
            Self::Time => "Time",
            Self::Text => "Text",
        }
    }
}
