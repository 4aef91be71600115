//! `#[stack]`: walks the function and adds the items that check its constants.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Expr, ExprClosure, Item, ItemFn, Local, Stmt};

use crate::chain::Chain;
use crate::constant::Constants;
use crate::scope::Scopes;
use crate::{emit, scope};

pub(crate) fn expand(arguments: TokenStream, function: TokenStream) -> TokenStream {
    let mut output = TokenStream::new();
    if let Some(token) = arguments.into_iter().next() {
        let error = syn::Error::new(token.span(), "`#[stack]` takes no arguments");
        output.extend(error.to_compile_error());
    }
    match syn::parse2::<ItemFn>(function.clone()) {
        Ok(mut item) => {
            let mut walk = Walk::new(&item);
            walk.visit_block_mut(&mut item.block);
            item.to_tokens(&mut output);
        }
        Err(_) => output.extend(unparsed(function)),
    }
    output
}

/// What is no function, or none yet because it is being typed, is given back untouched: the compiler says best what is
/// missing. Only what is whole and something else is refused.
fn unparsed(tokens: TokenStream) -> TokenStream {
    match syn::parse2::<Item>(tokens.clone()) {
        Ok(item) => {
            let error = syn::Error::new_spanned(
                &item,
                "`#[stack]` belongs on the function that builds the stack",
            );
            let error = error.to_compile_error();
            quote!(#error #tokens)
        }
        Err(_) => tokens,
    }
}

/// Collects the checks of each block and puts them at its beginning, where the names of its constants are known.
struct Walk {
    scopes: Scopes,
    constants: Constants,
    checks: Vec<Vec<Stmt>>,
}

impl Walk {
    fn new(function: &ItemFn) -> Self {
        Self {
            scopes: Scopes::of_parameters(&function.sig),
            constants: Constants::outside_of(&function.sig.generics),
            checks: Vec::new(),
        }
    }

    /// Checks a chain of calls, then what is inside its arguments.
    fn visit_chain(&mut self, expr: &mut Expr) {
        if let Some(chain) = Chain::of(expr, &self.scopes) {
            let checks = emit::checks(&chain, &self.constants);
            if let Some(block) = self.checks.last_mut() {
                block.extend(checks);
            }
        }
        self.visit_arguments(expr);
    }

    fn visit_arguments(&mut self, expr: &mut Expr) {
        match expr {
            Expr::MethodCall(call) => {
                self.visit_arguments(&mut call.receiver);
                call.args
                    .iter_mut()
                    .for_each(|argument| self.visit_expr_mut(argument));
            }
            Expr::Call(call) => call
                .args
                .iter_mut()
                .for_each(|argument| self.visit_expr_mut(argument)),
            other => visit_mut::visit_expr_mut(self, other),
        }
    }
}

impl VisitMut for Walk {
    fn visit_block_mut(&mut self, block: &mut Block) {
        self.scopes.enter();
        self.checks.push(Vec::new());
        visit_mut::visit_block_mut(self, block);
        self.scopes.leave();
        let checks = self.checks.pop().unwrap_or_default();
        block.stmts.splice(0..0, checks);
    }

    fn visit_local_mut(&mut self, local: &mut Local) {
        if is_conditional(&local.attrs) {
            return;
        }
        // In this order: `let db = db.port(5432);` speaks of the old name first.
        if let Some(init) = &mut local.init {
            self.visit_expr_mut(&mut init.expr);
            if let Some((_, diverge)) = &mut init.diverge {
                self.visit_expr_mut(diverge);
            }
        }
        self.scopes.bind_local(local);
    }

    fn visit_expr_closure_mut(&mut self, closure: &mut ExprClosure) {
        self.scopes.enter();
        closure
            .inputs
            .iter()
            .for_each(|pattern| self.scopes.hide(pattern));
        visit_mut::visit_expr_closure_mut(self, closure);
        self.scopes.leave();
    }

    fn visit_expr_mut(&mut self, expr: &mut Expr) {
        match expr {
            Expr::MethodCall(call) if is_conditional(&call.attrs) => {}
            Expr::MethodCall(_) | Expr::Call(_) => self.visit_chain(expr),
            _ => visit_mut::visit_expr_mut(self, expr),
        }
    }

    fn visit_pat_mut(&mut self, pattern: &mut syn::Pat) {
        // A name that a pattern takes is no longer the builder that it was.
        scope::names(pattern, &mut |name| self.scopes.forget(name));
    }

    /// Items have generics and constants of their own.
    fn visit_item_mut(&mut self, _: &mut Item) {}
}

fn is_conditional(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("cfg"))
}
