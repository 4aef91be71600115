//! Resources that are only added if something refers to them, in their own stack or in another.

use std::collections::BTreeSet;

use crate::cfn::Target;
use crate::synth::Context;

/// Adds the offered resources ([`Context::add_if_used`]) that are used.
pub(in crate::synth) fn add(contexts: &mut [Context<'_>]) {
    let offered: BTreeSet<Target> = contexts.iter().flat_map(Context::offered).collect();
    if offered.is_empty() {
        return;
    }
    let mut used = BTreeSet::new();
    let mut note = |target: &Target| {
        if offered.contains(target) {
            used.insert(target.clone());
        }
    };
    contexts.iter().for_each(|cx| cx.for_each_target(&mut note));
    // A used resource may refer to another one, offered before or after it.
    while !used.is_empty() {
        let mut used_by_them = BTreeSet::new();
        for cx in &mut *contexts {
            cx.add_offered(&used, &mut |target| {
                if offered.contains(target) {
                    used_by_them.insert(target.clone());
                }
            });
        }
        used = used_by_them;
    }
}
