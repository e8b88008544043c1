//! One target for each law; `README.md` says how to run them.

use bolero::check;
use hexapla_fuzz::laws;

macro_rules! targets {
    ($($law:ident)*) => {
        $(
            #[test]
            fn $law() {
                check!().with_max_len(512).for_each(|bytes| laws::$law(bytes));
            }
        )*
    };
}

targets! { markdown locale_file merge yaml identity check fluent build }
