//! The grammar of declarations.
//!
//! - `// rule: port`: the rule `port` checks the first argument.
//! - `// rule: tag_value(value)`: it checks the argument `value`; with several names, it takes several arguments.
//! - `// rule: health_path(check as text)`: a named constant is text too, although the argument's type accepts more.
//! - `// rule: tasks(tasks.end)`: it checks only the end of a range, if its start isn't a constant.
//! - `// rule: task_size(.cpu or TASK_CPU, .memory or TASK_MEMORY) unless .size`: it checks the arguments of several
//!   setters, each with the default of `rules::defaults`, unless another setter or constructor has set all of them. All of
//!   them are underlined.
//! - `// rule: health_timing(.interval or HEALTH_INTERVAL, .timeout or HEALTH_TIMEOUT) at .timeout`: the message is about
//!   the argument of one setter, which is underlined.
//! - `// rule: task_memory(.memory) when unknown .cpu`: only if the argument of another setter isn't constant.
//! - `// rule: alarm_window(metric.period, .periods)`: the setter `period` of the builder that is the constructor's
//!   argument `metric`.
//! - `// unchecked if imported: all setters but .subnets`: after this constructor, other setters aren't checked.

use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Ident, Lit, Meta, Token, parenthesized};

/// A rule and what it checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// The function in `rules`.
    pub rule: String,
    /// What it takes; the first argument if nothing is given.
    pub values: Vec<Value>,
    /// The setter whose argument is underlined.
    pub at: Option<String>,
    /// The setter that sets all values, with an argument that is already checked.
    pub unless: Option<String>,
    /// The setter whose argument isn't constant.
    pub when_unknown: Option<String>,
}

/// What a rule takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An argument.
    Argument {
        /// Its name.
        name: String,
        /// Whether a named constant is text.
        text: bool,
    },
    /// The end of an argument that is a range.
    End(String),
    /// The first argument of a setter.
    Setter {
        /// The constructor's argument that has the setter; none if the builder itself has it.
        of: Option<String>,
        /// The setter.
        name: String,
        /// A constant of `rules::defaults`.
        default: Option<String>,
    },
}

impl Declaration {
    /// Whether the rule takes the arguments of several setters.
    pub fn takes_setters(&self) -> bool {
        let is_setter = |value: &Value| matches!(value, Value::Setter { .. });
        self.values.iter().any(is_setter)
    }
}

impl Value {
    /// The argument of this method that it is, or whose end it is.
    pub fn argument(&self) -> Option<&str> {
        match self {
            Self::Argument { name, .. } | Self::End(name) => Some(name),
            Self::Setter { .. } => None,
        }
    }
}

mod keyword {
    syn::custom_keyword!(or);
    syn::custom_keyword!(at);
    syn::custom_keyword!(when);
    syn::custom_keyword!(unknown);
    syn::custom_keyword!(unless);
    syn::custom_keyword!(text);
    syn::custom_keyword!(all);
    syn::custom_keyword!(setters);
    syn::custom_keyword!(but);
}

impl Parse for Declaration {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let rule = input.parse::<Ident>()?.to_string();
        let mut values = Vec::new();
        if input.peek(syn::token::Paren) {
            let content;
            parenthesized!(content in input);
            values.extend(Punctuated::<Value, Token![,]>::parse_terminated(&content)?);
        }
        let at = input.parse::<Option<keyword::at>>()?;
        let at = at.map(|_| setter(input)).transpose()?;
        let unless = input.parse::<Option<keyword::unless>>()?;
        let unless = unless.map(|_| setter(input)).transpose()?;
        let when = input.parse::<Option<keyword::when>>()?;
        let unknown = when
            .map(|_| input.parse::<keyword::unknown>())
            .transpose()?;
        let when_unknown = unknown.map(|_| setter(input)).transpose()?;
        Ok(Self {
            rule,
            values,
            at,
            unless,
            when_unknown,
        })
    }
}

impl Parse for Value {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let of = input.parse::<Option<Ident>>()?.map(|name| name.to_string());
        match of {
            Some(name) if !input.peek(Token![.]) => {
                let text = input.parse::<Option<Token![as]>>()?.is_some();
                if text {
                    input.parse::<keyword::text>()?;
                }
                Ok(Self::Argument { name, text })
            }
            of => match (of, setter(input)?) {
                (Some(argument), name) if name == "end" => Ok(Self::End(argument)),
                (of, name) => {
                    let or = input.parse::<Option<keyword::or>>()?;
                    let default = or.map(|_| input.parse::<Ident>()).transpose()?;
                    let default = default.map(|name| name.to_string());
                    Ok(Self::Setter { of, name, default })
                }
            },
        }
    }
}

/// `.cpu`.
fn setter(input: ParseStream<'_>) -> syn::Result<String> {
    input.parse::<Token![.]>()?;
    Ok(input.parse::<Ident>()?.to_string())
}

/// `all setters`, or `all setters but .arn, .security_group`: the exceptions.
fn unchecked(input: ParseStream<'_>) -> syn::Result<Vec<String>> {
    input.parse::<keyword::all>()?;
    input.parse::<keyword::setters>()?;
    if input.parse::<Option<keyword::but>>()?.is_none() {
        return Ok(Vec::new());
    }
    let setters = Punctuated::<String, Token![,]>::parse_separated_nonempty_with(input, setter)?;
    Ok(setters.into_iter().collect())
}

/// The rules among the attributes of a method whose first argument is `first`.
///
/// # Errors
/// If a declaration doesn't follow the grammar.
pub fn rules(attributes: &[Attribute], first: Option<&str>) -> syn::Result<Vec<Declaration>> {
    let parse = |text: String| {
        let mut rule: Declaration = syn::parse_str(&text)?;
        if rule.values.is_empty() {
            let argument = |name: &str| Value::Argument {
                name: name.to_owned(),
                text: false,
            };
            rule.values.extend(first.map(argument));
        }
        Ok(rule)
    };
    texts(attributes, "rule").map(parse).collect()
}

/// The setters that are checked after a constructor of an imported resource; none if all of them are.
///
/// # Errors
/// If the declaration doesn't follow the grammar.
pub fn checked_if_imported(attributes: &[Attribute]) -> syn::Result<Option<Vec<String>>> {
    let text = texts(attributes, "unchecked_if_imported").next();
    text.map(|text| unchecked.parse_str(&text)).transpose()
}

/// The texts of attributes such as `#[rule = "port"]`, and of doc comments.
pub fn texts(attributes: &[Attribute], name: &str) -> impl Iterator<Item = String> {
    attributes
        .iter()
        .filter_map(move |attribute| text(&attribute.meta, name))
}

/// The text of `name = "…"`.
pub fn text(meta: &Meta, name: &str) -> Option<String> {
    match meta {
        Meta::NameValue(pair) if pair.path.is_ident(name) => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}
