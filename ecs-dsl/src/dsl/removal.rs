//! What becomes of data when its component leaves the program.

/// The setters of what holds data. `$default` says what happens without them.
macro_rules! removal_setters {
    ($default:literal) => {
        /// Deletes it with its data when it leaves the program, is replaced, or its stack is destroyed.
        #[doc = $default]
        ///
        /// AWS's [`DeletionPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html)
        /// `Delete`.
        pub fn delete_on_removal(mut self) -> Self {
            self.removal = Some($crate::cfn::DeletionPolicy::Delete);
            self
        }

        /// Keeps it, and what it costs, when it leaves the program, is replaced, or its stack is destroyed.
        #[doc = $default]
        ///
        /// AWS's `DeletionPolicy` `RetainExceptOnCreate`: what a failed first deployment made is deleted again.
        pub fn retain_on_removal(mut self) -> Self {
            self.removal = Some($crate::cfn::DeletionPolicy::RetainExceptOnCreate);
            self
        }
    };
    ($default:literal, snapshot) => {
        $crate::dsl::removal::removal_setters!($default);

        /// Makes a last snapshot and deletes the rest when it leaves the program, is replaced, or its stack is
        /// destroyed. The snapshot costs until you delete it.
        #[doc = $default]
        ///
        /// AWS's `DeletionPolicy` `Snapshot`.
        pub fn snapshot_on_removal(mut self) -> Self {
            self.removal = Some($crate::cfn::DeletionPolicy::Snapshot);
            self
        }
    };
}

pub(crate) use removal_setters;
