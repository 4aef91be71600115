//! The builders of `ecs-dsl`: their setters, and the rules of the arguments. The rows are generated from the sources.

use crate::chain::Chain;
use crate::generated::BUILDERS;

/// A builder.
#[derive(Debug)]
pub(crate) struct Builder {
    pub(crate) name: &'static str,
    /// Whether it is a component of a stack.
    pub(crate) is_component: bool,
    /// The setters that are checked although the resource is imported; none if all of them are.
    pub(crate) checked_if_imported: Option<&'static [&'static str]>,
    /// The constructors with rules, the setters, and other methods with rules, sorted by name.
    pub(crate) methods: &'static [Method],
    /// The rules over several setters.
    pub(crate) rules: &'static [MultiSetterRule],
}

/// A method of a builder.
#[derive(Debug)]
pub(crate) struct Method {
    pub(crate) name: &'static str,
    pub(crate) form: Form,
    pub(crate) rules: &'static [ArgumentRule],
}

/// What a method is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// It creates the builder.
    Constructor,
    /// A setter of which a second call replaces the value of the first.
    Single,
    /// A setter that adds a value, or has none.
    Repeated,
    /// It returns something else than the builder.
    Other,
}

/// A rule and the arguments that it takes.
#[derive(Debug)]
pub(crate) struct ArgumentRule {
    /// The function of `ecs_dsl::rules`.
    pub(crate) rule: &'static str,
    /// The index of the first argument.
    pub(crate) first: usize,
    pub(crate) kinds: &'static [Kind],
}

/// How an argument is passed to its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `as i64`.
    Number,
    /// `as f64`.
    Float,
    /// A `Duration`.
    Time,
    /// A `&str`.
    Text,
    /// A `&str`, for setters that also accept other types, so that a named constant may not be text.
    LiteralText,
    /// Both ends of `1..=10`, as two numbers.
    Range,
    /// The end of `least..=10`, whose start isn't constant.
    RangeEnd,
}

/// A rule about the values of several setters, in the order of its parameters.
#[derive(Debug)]
pub(crate) struct MultiSetterRule {
    /// The function of `ecs_dsl::rules`.
    pub(crate) rule: &'static str,
    /// The setter whose argument is underlined; none if all arguments are.
    pub(crate) at: Option<&'static str>,
    /// A setter that sets all of the values at once, with an argument that is already checked.
    pub(crate) unless: Option<&'static str>,
    /// A setter whose argument must not be constant.
    pub(crate) when_unknown: Option<&'static str>,
    pub(crate) parts: &'static [RuleArgument],
}

/// An argument of the rule: its setter and default.
#[derive(Debug)]
pub(crate) struct RuleArgument {
    /// The setter, whose first argument is the value.
    pub(crate) setter: &'static str,
    /// The index of the constructor's argument that has the setter; none if the chain itself has it.
    pub(crate) of_argument: Option<usize>,
    pub(crate) kind: Kind,
    /// The default: a constant of `ecs_dsl::rules::defaults`.
    pub(crate) default: Option<&'static str>,
}

impl Builder {
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        let index = BUILDERS.binary_search_by_key(&name, |builder| builder.name);
        BUILDERS.get(index.ok()?)
    }

    pub(crate) fn method(&self, name: &str) -> Option<&'static Method> {
        let index = self
            .methods
            .binary_search_by_key(&name, |method| method.name);
        self.methods.get(index.ok()?)
    }

    /// Whether a setter is checked after `import`: most resources exist as they are.
    pub(crate) fn is_checked_if_imported(&self, method: &str) -> bool {
        self.checked_if_imported
            .is_none_or(|setters| setters.contains(&method))
    }
}

/// Whether a second call of a setter replaces the value of the first.
pub(crate) fn is_single(builder: &str, method: &str) -> bool {
    let method = Builder::find(builder).and_then(|builder| builder.method(method));
    method.is_some_and(|method| method.form == Form::Single)
}

/// Whether all calls of a chain, except the constructor, are known. A chain with another method, such as one of a user's
/// trait, may have values that the macro doesn't see.
pub(crate) fn all_known(chain: &Chain<'_>) -> bool {
    let builder = Builder::find(&chain.builder);
    let is_known = |name: &str| {
        name == "clone" || builder.is_some_and(|builder| builder.method(name).is_some())
    };
    let mut setters = chain.calls.iter().skip(usize::from(chain.is_complete));
    setters.all(|call| is_known(&call.name))
}
