//! Assigns the constants of a chain to rules.

use syn::{Expr, RangeLimits};

use crate::builder::{self, ArgumentRule, Builder, Kind, MultiSetterRule, RuleArgument};
use crate::chain::{Argument, Call, Chain, Location};
use crate::constant::{Constants, is_literal_text};
use crate::scope::{Binding, Scopes};

/// A rule and its constant arguments.
#[derive(Clone)]
pub(crate) struct Check<'a> {
    /// The function in `ecs_dsl::rules`.
    pub(crate) rule: &'static str,
    pub(crate) values: Vec<Value<'a>>,
    /// The first and the last expression to underline.
    pub(crate) location: (&'a Expr, &'a Expr),
}

/// A value of a check.
#[derive(Clone)]
pub(crate) enum Value<'a> {
    /// The user's argument.
    Argument(Kind, &'a Expr),
    /// The sum of several arguments, which are numbers.
    Sum(Vec<&'a Expr>),
    /// The default of a setter that isn't called: a constant of `ecs_dsl::rules::defaults`.
    Default(Kind, &'static str),
}

/// The local names and constants of the function.
#[derive(Clone, Copy)]
pub(crate) struct Context<'s, 'a> {
    pub(crate) scopes: &'s Scopes<'a>,
    pub(crate) constants: &'s Constants,
}

/// The checks of a chain, in the order of its calls.
pub(crate) fn for_chain<'a>(chain: &Chain<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    let Some(builder) = Builder::find(&chain.builder) else {
        return Vec::new();
    };
    let imported = is_imported(chain);
    let mut checks = Vec::new();
    for (index, call) in chain.calls.iter().enumerate() {
        if imported && index > 0 && !builder.is_checked_if_imported(&call.name) {
            continue;
        }
        let method = builder.method(&call.name);
        for rule in method.map(|method| method.rules).unwrap_or_default() {
            checks.extend(for_call(rule, call, context));
        }
    }
    checks.extend(for_multi_setter_rules(chain, false, context));
    checks
}

fn is_imported(chain: &Chain<'_>) -> bool {
    chain
        .constructor()
        .is_some_and(|call| call.name == "import")
}

/// The checks of a complete chain, in which setters that aren't called have their default.
pub(crate) fn for_complete<'a>(chain: &Chain<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    for_multi_setter_rules(chain, true, context)
}

fn for_multi_setter_rules<'a>(
    chain: &Chain<'a>,
    is_complete: bool,
    context: Context<'_, 'a>,
) -> Vec<Check<'a>> {
    if is_imported(chain) {
        return Vec::new();
    }
    let rules = Builder::find(&chain.builder).map(|builder| builder.rules);
    let checks: Vec<_> = rules
        .unwrap_or_default()
        .iter()
        .filter_map(|rule| for_multi_setter_rule(rule, chain, is_complete, context))
        .collect();
    // A user's method may set anything.
    if checks.is_empty() || builder::all_known(chain) {
        checks
    } else {
        Vec::new()
    }
}

fn for_call<'a>(rule: &ArgumentRule, call: &Call<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    let last = rule.first + rule.kinds.len();
    let Some(arguments) = call.arguments.get(rule.first..last) else {
        return Vec::new();
    };
    match (rule.kinds, arguments) {
        (&[kind], &[argument]) => elements(argument, context.scopes)
            .into_iter()
            .filter_map(|argument| for_arguments(rule.rule, &[kind], &[argument], context))
            .collect(),
        (kinds, arguments) => for_arguments(rule.rule, kinds, arguments, context)
            .into_iter()
            .collect(),
    }
}

/// The values of an argument: those of an array, or of the array that a loop iterates over.
fn elements<'a>(argument: Argument<'a>, scopes: &Scopes<'a>) -> Vec<Argument<'a>> {
    let location = argument.location;
    let each = |exprs: Vec<&'a Expr>| {
        exprs
            .into_iter()
            .map(|expr| Argument { expr, location })
            .collect()
    };
    match argument.expr {
        Expr::Array(array) => each(array.elems.iter().collect()),
        Expr::Path(path) => match path.path.get_ident().and_then(|name| scopes.get(name)) {
            Some(Binding::Each(exprs)) => each(exprs.clone()),
            _ => vec![argument],
        },
        _ => vec![argument],
    }
}

fn for_arguments<'a>(
    rule: &'static str,
    kinds: &[Kind],
    arguments: &[Argument<'a>],
    context: Context<'_, 'a>,
) -> Option<Check<'a>> {
    let here = || {
        arguments
            .iter()
            .filter(|argument| argument.location == Location::Expression)
    };
    let location = (here().next()?.expr, here().next_back()?.expr);
    let all = kinds.iter().zip(arguments);
    let all = all.map(|(kind, argument)| values(*kind, *argument, context));
    Some(Check {
        rule,
        values: all.collect::<Option<Vec<_>>>()?.concat(),
        location,
    })
}

/// Underlines the argument that the rule is about, or all arguments in the current expression.
fn for_multi_setter_rule<'a>(
    rule: &MultiSetterRule,
    chain: &Chain<'a>,
    is_complete: bool,
    context: Context<'_, 'a>,
) -> Option<Check<'a>> {
    let is_replaced = rule
        .unless
        .is_some_and(|setter| chain.last(setter).is_some());
    let is_unknown = |setter| is_unknown(setter, chain, context);
    if is_replaced || !rule.when_unknown.is_none_or(is_unknown) {
        return None;
    }
    let (mut all, mut arguments) = (Vec::new(), Vec::new());
    let mut missing = false;
    for part in rule.parts {
        match argument(part, chain, context) {
            Some(argument) => {
                all.extend(values(part.kind, argument, context)?);
                arguments.push((part.setter, argument));
            }
            None => {
                missing = true;
                let default = part.default.filter(|_| is_complete)?;
                all.push(Value::Default(part.kind, default));
            }
        }
    }
    // Rules whose values are all set are checked where the last one is set.
    if is_complete && !missing {
        return None;
    }
    let here = arguments
        .iter()
        .filter(|(_, argument)| argument.location == Location::Expression);
    let here: Vec<_> = here.copied().collect();
    let given = match here.as_slice() {
        [] if is_complete => arguments.as_slice(),
        here => here,
    };
    let at = given.iter().find(|(setter, _)| rule.at == Some(*setter));
    let (_, last) = at.or_else(|| given.last())?;
    let (_, first) = given.first()?;
    let first = if rule.at.is_some() { last } else { first };
    Some(Check {
        rule: rule.rule,
        values: all,
        location: (first.expr, last.expr),
    })
}

/// Whether a setter has an argument that isn't constant.
fn is_unknown(setter: &str, chain: &Chain<'_>, context: Context<'_, '_>) -> bool {
    let argument = chain.last(setter).and_then(|call| call.arguments.first());
    argument.is_some_and(|argument| !context.constants.is_value(argument.expr))
}

fn argument<'a>(
    part: &RuleArgument,
    chain: &Chain<'a>,
    context: Context<'_, 'a>,
) -> Option<Argument<'a>> {
    match part.of_argument {
        None => chain.last(part.setter)?.arguments.first().copied(),
        Some(index) => {
            let outer = chain.constructor()?.arguments.get(index)?;
            let inner = inner_chain(outer.expr, context.scopes)?;
            let argument = inner.last(part.setter)?.arguments.first()?;
            Some(argument.within(outer.location))
        }
    }
}

/// The calls on an expression that doesn't start with a builder: `service.cpu().period(minutes(1))`.
fn inner_chain<'a>(expr: &'a Expr, scopes: &Scopes<'a>) -> Option<Chain<'a>> {
    Chain::from_expr(expr, scopes).or_else(|| Chain::from_calls(expr))
}

/// The argument as values of the rule, if it is a known constant. A range is its ends.
fn values<'a>(
    kind: Kind,
    argument: Argument<'a>,
    context: Context<'_, 'a>,
) -> Option<Vec<Value<'a>>> {
    let Context { constants, .. } = context;
    let expr = argument.expr;
    if argument.location == Location::Closure && constants.has_named(expr) {
        return None;
    }
    let fits = match kind {
        Kind::Number | Kind::Float | Kind::Time => constants.is_value(expr),
        Kind::Text => constants.is_text(expr),
        Kind::LiteralText => is_literal_text(expr),
        Kind::Range | Kind::RangeEnd => return range(kind, expr, constants),
    };
    fits.then(|| vec![Value::Argument(kind, expr)])
}

fn range<'a>(kind: Kind, expr: &'a Expr, constants: &Constants) -> Option<Vec<Value<'a>>> {
    let (start, end) = ends(expr)?;
    let number = |end| Value::Argument(Kind::Number, end);
    match (kind, constants.is_value(start), constants.is_value(end)) {
        (Kind::RangeEnd, false, true) => Some(vec![number(end)]),
        (Kind::Range, true, true) => Some(vec![number(start), number(end)]),
        _ => None,
    }
}

/// Both ends of `1..=10`.
fn ends(expr: &Expr) -> Option<(&Expr, &Expr)> {
    match expr {
        Expr::Paren(paren) => ends(&paren.expr),
        Expr::Range(range) if matches!(range.limits, RangeLimits::Closed(_)) => {
            Some((range.start.as_deref()?, range.end.as_deref()?))
        }
        _ => None,
    }
}
