//! Visits a function: collects its checks by block, and its structural errors.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{
    Attribute, Block, Expr, ExprClosure, ExprForLoop, ExprMethodCall, Ident, Item, ItemFn, Local,
    Pat, Stmt,
};

use crate::chain::Chain;
use crate::check::{self, Check, Context};
use crate::compile_error::CompileError;
use crate::constant::Constants;
use crate::scope::{self, Binding, Scopes};
use crate::stacks::Added;
use crate::task::TASKS;
use crate::{containers, reservations, routes, structure};

/// The findings in a function.
pub(crate) struct Found<'a> {
    /// The checks, with the block that their items belong to and in which their constants are in scope.
    pub(crate) checks: Vec<(*const Block, Check<'a>)>,
    pub(crate) errors: Vec<CompileError>,
    /// Whether an inner block has items, which may shadow names.
    pub(crate) has_inner_items: bool,
}

pub(crate) fn walk(function: &ItemFn) -> Found<'_> {
    let mut walk = Walk {
        scopes: Scopes::for_parameters(&function.sig),
        constants: Constants::outside_of(&function.sig.generics),
        blocks: Vec::new(),
        conditional_depth: 0,
        added: Added::default(),
        checked: BTreeSet::new(),
        found: Found {
            checks: Vec::new(),
            errors: Vec::new(),
            has_inner_items: false,
        },
    };
    walk.visit_block(&function.block);
    walk.found
}

struct Walk<'a> {
    scopes: Scopes<'a>,
    constants: Constants,
    blocks: Vec<*const Block>,
    /// The number of enclosing branches, loops and closures.
    conditional_depth: usize,
    added: Added<'a>,
    /// The finished checks: the rule and the underlined expression.
    checked: BTreeSet<(&'static str, *const Expr)>,
    found: Found<'a>,
}

impl<'a> Walk<'a> {
    fn context(&self) -> Context<'_, 'a> {
        Context {
            scopes: &self.scopes,
            constants: &self.constants,
        }
    }

    /// Visits code that may not run, or may run repeatedly.
    fn visit_conditional(&mut self, visit: impl FnOnce(&mut Self)) {
        self.conditional_depth += 1;
        visit(self);
        self.conditional_depth -= 1;
    }

    /// Visits a chain of calls and its arguments.
    fn visit_chain(&mut self, expr: &'a Expr) {
        if let Some(chain) = Chain::from_expr(expr, &self.scopes) {
            self.add(check::for_chain(&chain, self.context()));
            self.found
                .errors
                .extend(structure::for_chain(&chain, &self.scopes));
            self.found
                .errors
                .extend(routes::for_chain(&chain, &self.scopes));
            self.visit_complete_arguments(&chain);
            self.visit_stack(&chain);
        }
        self.visit_arguments(expr);
    }

    /// Checks builders that are passed to another builder or a stack, and so are complete.
    fn visit_complete_arguments(&mut self, chain: &Chain<'a>) {
        let calls = chain.calls.iter().filter(|call| call.here);
        for argument in calls.flat_map(|call| &call.arguments) {
            let passed = Chain::from_expr(argument.expr, &self.scopes);
            let Some(passed) = passed.filter(|passed| passed.is_complete) else {
                continue;
            };
            self.add(check::for_complete(&passed, self.context()));
            self.add(reservations::for_complete(&passed, self.context()));
        }
    }

    fn visit_stack(&mut self, chain: &Chain<'a>) {
        let Some(call) = chain.calls.last().filter(|_| chain.builder == "Stack") else {
            return;
        };
        if call.name == "add"
            && let Some(argument) = call.arguments.first()
            && let Some(passed) = Chain::from_expr(argument.expr, &self.scopes)
        {
            self.found.errors.extend(structure::for_complete(&passed));
            self.found
                .errors
                .extend(containers::for_complete(&passed, &self.scopes));
            self.found
                .errors
                .extend(routes::for_complete(&passed, &self.scopes));
        }
        if self.conditional_depth == 0 {
            self.found
                .errors
                .extend(self.added.call(chain, call, &self.scopes));
        }
    }

    fn add(&mut self, checks: Vec<Check<'a>>) {
        let Some(block) = self.blocks.last() else {
            return;
        };
        for check in checks {
            if self
                .checked
                .insert((check.rule, std::ptr::from_ref(check.location.1)))
            {
                self.found.checks.push((*block, check));
            }
        }
    }

    fn visit_arguments(&mut self, expr: &'a Expr) {
        match expr {
            Expr::MethodCall(call) => {
                self.visit_arguments(&call.receiver);
                for argument in &call.args {
                    match argument {
                        Expr::Closure(closure) => self.visit_change(closure, call),
                        _ => self.visit_expr(argument),
                    }
                }
            }
            Expr::Call(call) => call
                .args
                .iter()
                .for_each(|argument| self.visit_expr(argument)),
            Expr::Paren(paren) => self.visit_arguments(&paren.expr),
            other => visit::visit_expr(self, other),
        }
    }

    /// Visits a closure argument such as that of `.container(|main| main.user("1000"))`.
    fn visit_change(&mut self, closure: &'a ExprClosure, call: &'a ExprMethodCall) {
        let chain = (call.method == "container")
            .then(|| Chain::from_expr(&call.receiver, &self.scopes))
            .flatten();
        let of_task = chain.is_some_and(|chain| TASKS.contains(&chain.builder.as_str()));
        self.visit_closure(closure, of_task.then(|| Chain::unknown("Container")));
    }

    fn visit_closure(&mut self, closure: &'a ExprClosure, first: Option<Chain<'a>>) {
        self.scopes.enter();
        closure
            .inputs
            .iter()
            .for_each(|pattern| self.scopes.hide(pattern));
        if let (Some(Pat::Ident(name)), Some(chain)) = (closure.inputs.first(), first) {
            self.scopes.bind(&name.ident, Binding::Builder(chain));
        }
        self.visit_conditional(|walk| walk.visit_expr(&closure.body));
        self.scopes.leave();
    }

    /// Binds the variables of a loop over an array to its values.
    fn bind_each(&mut self, pattern: &'a Pat, values: &[&'a Expr]) {
        match pattern {
            Pat::Ident(name) => self
                .scopes
                .bind(&name.ident, Binding::Each(values.to_vec())),
            Pat::Tuple(tuple) => {
                for (index, pattern) in tuple.elems.iter().enumerate() {
                    let parts = values.iter().map(|value| match value {
                        Expr::Tuple(value) => value.elems.get(index),
                        _ => None,
                    });
                    match parts.collect::<Option<Vec<_>>>() {
                        Some(parts) => self.bind_each(pattern, &parts),
                        None => self.scopes.hide(pattern),
                    }
                }
            }
            other => self.scopes.hide(other),
        }
    }
}

impl<'a> Visit<'a> for Walk<'a> {
    fn visit_block(&mut self, block: &'a Block) {
        self.scopes.enter();
        self.blocks.push(block);
        visit::visit_block(self, block);
        self.blocks.pop();
        self.scopes.leave();
    }

    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::Local(local) if is_conditional(statement) => self.scopes.hide(&local.pat),
            _ if is_conditional(statement) => {}
            _ => visit::visit_stmt(self, statement),
        }
    }

    fn visit_local(&mut self, local: &'a Local) {
        // The initializer comes first: `let db = db.port(5432);` refers to the old name.
        if let Some(init) = &local.init {
            self.visit_expr(&init.expr);
            if let Some((_, diverge)) = &init.diverge {
                self.visit_conditional(|walk| walk.visit_expr(diverge));
            }
        }
        self.scopes.bind_local(local);
    }

    fn visit_expr_closure(&mut self, closure: &'a ExprClosure) {
        self.visit_closure(closure, None);
    }

    fn visit_expr_for_loop(&mut self, each: &'a ExprForLoop) {
        self.visit_expr(&each.expr);
        self.scopes.enter();
        match each.expr.as_ref() {
            Expr::Array(array) => {
                let values: Vec<&Expr> = array.elems.iter().collect();
                self.bind_each(&each.pat, &values);
            }
            _ => self.scopes.hide(&each.pat),
        }
        self.visit_conditional(|walk| walk.visit_block(&each.body));
        self.scopes.leave();
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::MethodCall(_) | Expr::Call(_) => self.visit_chain(expr),
            Expr::If(_)
            | Expr::Match(_)
            | Expr::While(_)
            | Expr::Loop(_)
            | Expr::Binary(_)
            | Expr::Async(_) => {
                self.visit_conditional(|walk| visit::visit_expr(walk, expr));
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_pat(&mut self, pattern: &'a Pat) {
        // A pattern shadows the names that it binds.
        scope::names(pattern, &mut |name: &Ident| self.scopes.forget(name));
    }

    /// Items aren't visited: they have their own generics and constants.
    fn visit_item(&mut self, _: &'a Item) {
        self.found.has_inner_items |= self.blocks.len() > 1;
    }
}

/// Whether a statement has a `#[cfg]`.
fn is_conditional(statement: &Stmt) -> bool {
    let attributes: &[Attribute] = match statement {
        Stmt::Local(local) => &local.attrs,
        Stmt::Macro(call) => &call.attrs,
        Stmt::Expr(Expr::MethodCall(call), _) => &call.attrs,
        Stmt::Expr(Expr::Call(call), _) => &call.attrs,
        Stmt::Expr(Expr::Block(block), _) => &block.attrs,
        Stmt::Expr(Expr::If(branch), _) => &branch.attrs,
        Stmt::Expr(Expr::Match(branch), _) => &branch.attrs,
        Stmt::Expr(Expr::ForLoop(each), _) => &each.attrs,
        Stmt::Expr(..) | Stmt::Item(_) => &[],
    };
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg"))
}
