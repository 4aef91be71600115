//! Which constants of a chain go to which rule.

use syn::{Expr, RangeLimits};

use crate::chain::{Argument, Call, Chain, Place};
use crate::constant::{Constants, is_literal_text};
use crate::joint::{self, Joint, Part};
use crate::methods;
use crate::scope::{Binding, Scopes};
use crate::table::{self, Kind, Setter};

/// Constants before their rule: what becomes an item.
#[derive(Clone)]
pub(crate) struct Check<'a> {
    /// The function of `ecs_dsl::rules`.
    pub(crate) rule: &'static str,
    pub(crate) values: Vec<Value<'a>>,
    /// What is underlined, from the first expression to the last.
    pub(crate) place: (&'a Expr, &'a Expr),
}

/// A value of a check.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    /// What the user gives.
    Given(Kind, &'a Expr),
    /// What counts where nothing is given: a constant of `ecs_dsl::rules::defaults`.
    Default(Kind, &'static str),
}

/// The function that is looked at, as far as its names are known.
#[derive(Clone, Copy)]
pub(crate) struct Context<'s, 'a> {
    pub(crate) scopes: &'s Scopes<'a>,
    pub(crate) constants: &'s Constants,
}

/// The checks of one chain, in the order of its calls.
pub(crate) fn of_chain<'a>(chain: &Chain<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    let imported = is_imported(chain);
    let mut checks = Vec::new();
    for (index, call) in chain.calls.iter().enumerate() {
        if imported && index > 0 && table::is_taken_as_it_is(&chain.builder, &call.name) {
            continue;
        }
        for setter in table::setters(&chain.builder, &call.name) {
            checks.extend(of_call(setter, call, context));
        }
    }
    checks.extend(of_joints(chain, false, context));
    checks
}

fn is_imported(chain: &Chain<'_>) -> bool {
    chain
        .constructor()
        .is_some_and(|call| call.name == "import")
}

/// The checks of a chain that nothing is added to any more: what isn't given has its default.
pub(crate) fn of_whole<'a>(chain: &Chain<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    of_joints(chain, true, context)
}

fn of_joints<'a>(chain: &Chain<'a>, whole: bool, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    if is_imported(chain) {
        return Vec::new();
    }
    let joints = joint::joints(&chain.builder);
    let checks: Vec<_> = joints
        .filter_map(|joint| of_joint(joint, chain, whole, context))
        .collect();
    // Whoever calls what isn't known here knows what it does.
    if checks.is_empty() || methods::are_known(chain) {
        checks
    } else {
        Vec::new()
    }
}

fn of_call<'a>(setter: &Setter, call: &Call<'a>, context: Context<'_, 'a>) -> Vec<Check<'a>> {
    let last = setter.first + setter.kinds.len();
    let Some(arguments) = call.arguments.get(setter.first..last) else {
        return Vec::new();
    };
    match (setter.kinds, arguments) {
        (&[kind], &[argument]) => elements(argument, context.scopes)
            .into_iter()
            .filter_map(|argument| one(setter.rule, &[kind], &[argument], context))
            .collect(),
        (kinds, arguments) => one(setter.rule, kinds, arguments, context)
            .into_iter()
            .collect(),
    }
}

/// The values that an argument stands for: those of an array, or of the array that a loop goes through.
fn elements<'a>(argument: Argument<'a>, scopes: &Scopes<'a>) -> Vec<Argument<'a>> {
    let place = argument.place;
    let each = |exprs: Vec<&'a Expr>| {
        exprs
            .into_iter()
            .map(|expr| Argument { expr, place })
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

fn one<'a>(
    rule: &'static str,
    kinds: &[Kind],
    arguments: &[Argument<'a>],
    context: Context<'_, 'a>,
) -> Option<Check<'a>> {
    let here = || {
        arguments
            .iter()
            .filter(|argument| argument.place == Place::Here)
    };
    let place = (here().next()?.expr, here().next_back()?.expr);
    let values = kinds.iter().zip(arguments);
    let values = values.map(|(kind, argument)| given(*kind, *argument, context));
    Some(Check {
        rule,
        values: values.collect::<Option<_>>()?,
        place,
    })
}

/// What is underlined is the last part that is given here, or that is given at all.
fn of_joint<'a>(
    joint: &Joint,
    chain: &Chain<'a>,
    whole: bool,
    context: Context<'_, 'a>,
) -> Option<Check<'a>> {
    if joint
        .together
        .is_some_and(|setter| chain.last(setter).is_some())
    {
        return None;
    }
    let (mut values, mut places) = (Vec::new(), Vec::new());
    let mut missing = false;
    for part in joint.parts {
        match argument(part, chain, context) {
            Some(argument) => {
                values.push(given(part.kind, argument, context)?);
                places.push(argument);
            }
            None => {
                missing = true;
                values.push(Value::Default(part.kind, part.default.filter(|_| whole)?));
            }
        }
    }
    let here = places
        .iter()
        .rev()
        .find(|argument| argument.place == Place::Here);
    // What is given altogether is checked where the last of it is given.
    let place = match (whole, missing) {
        (false, _) => here?,
        (true, true) => here.or_else(|| places.last())?,
        (true, false) => return None,
    };
    Some(Check {
        rule: joint.rule,
        values,
        place: (place.expr, place.expr),
    })
}

fn argument<'a>(part: &Part, chain: &Chain<'a>, context: Context<'_, 'a>) -> Option<Argument<'a>> {
    match part.of_argument {
        None => chain.last(part.setter)?.arguments.first().copied(),
        Some(index) => {
            let outer = chain.constructor()?.arguments.get(index)?;
            let inner = of_inner(outer.expr, context.scopes)?;
            let mut argument = *inner.last(part.setter)?.arguments.first()?;
            if argument.place == Place::Here {
                argument.place = outer.place;
            }
            Some(argument)
        }
    }
}

/// The calls on what isn't a builder by its beginning: `service.cpu().period(minutes(1))`.
fn of_inner<'a>(expr: &'a Expr, scopes: &Scopes<'a>) -> Option<Chain<'a>> {
    Chain::of(expr, scopes).or_else(|| Chain::of_calls(expr))
}

/// The argument as the rule takes it, if it is a constant that is known here.
fn given<'a>(kind: Kind, argument: Argument<'a>, context: Context<'_, 'a>) -> Option<Value<'a>> {
    let Context { constants, .. } = context;
    let expr = argument.expr;
    let known = argument.place != Place::Inside || !constants.names_one(expr);
    let fits = match kind {
        Kind::Number | Kind::Float | Kind::Time => constants.is_value(expr),
        Kind::Text => constants.is_text(expr),
        Kind::LiteralText => is_literal_text(expr),
        Kind::RangeEnd => ends(expr)
            .is_some_and(|(start, end)| !constants.is_value(start) && constants.is_value(end)),
        Kind::Range => ends(expr)
            .is_some_and(|(start, end)| constants.is_value(start) && constants.is_value(end)),
    };
    (known && fits).then_some(Value::Given(kind, expr))
}

/// Both ends of `1..=10`.
pub(crate) fn ends(expr: &Expr) -> Option<(&Expr, &Expr)> {
    match expr {
        Expr::Paren(paren) => ends(&paren.expr),
        Expr::Range(range) if matches!(range.limits, RangeLimits::Closed(_)) => {
            Some((range.start.as_deref()?, range.end.as_deref()?))
        }
        _ => None,
    }
}
