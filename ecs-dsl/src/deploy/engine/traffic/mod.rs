//! Traffic that ECS has moved stays where it is, though the template says something else.
//!
//! With blue/green, canary and linear deployments ECS changes the weights of a listener's rule, and CloudFormation doesn't
//! know. As long as it leaves the rule alone, nothing happens; as soon as it updates the rule for whatever reason, it
//! writes the template's weights, and the traffic goes to the revision before (`aws/aws-cdk#36649`).
//!
//! - A rule that doesn't change otherwise is sent with the weights that it was deployed with last: CloudFormation sees no
//!   change, and doesn't touch it, neither on the way there nor on the way back.
//! - A rule that does change is sent with the weights that it has now.
//!
//! **Invariant:** a deployment moves no traffic that ECS moves, and none begins while ECS is at it.

mod keep;
#[cfg(test)]
mod tests;
mod weights;

pub(super) use keep::Traffic;
pub use weights::KeptTraffic;
