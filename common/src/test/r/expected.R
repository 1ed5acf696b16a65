# Expected values for org.coecorpus.statistics, from R and its package survival.
#
#   Rscript expected.R > expected.jsonl
#
# One JSON object a line: the method, its data, what R says. Seeded: the same R gives the same lines.
suppressPackageStartupMessages(library(survival))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(19670401)

number <- function(x) ifelse(is.na(x), "null", ifelse(x == Inf, "1e999", ifelse(x == -Inf, "-1e999", sprintf("%.15g", x))))
json <- function(x) {
  if (is.character(x)) return(paste0("\"", x, "\""))
  if (is.list(x)) return(paste0("[", paste(vapply(x, json, ""), collapse = ","), "]"))
  paste0("[", paste(number(as.numeric(x)), collapse = ","), "]")
}
emit <- function(...) {
  fields <- list(...)
  cat("{", paste0("\"", names(fields), "\":", vapply(fields, json, ""), collapse = ","), "}\n", sep = "")
}

# Times with many, some or no ties; all, some or no cases censored; events and censoring at one time.
times <- function(n, kind) switch(kind,
  days = sample(0:12, n, TRUE), quarters = round(rexp(n, 1 / 30), 0) + 1, fine = round(rexp(n, 1 / 40), 4) + 0.0001)
status <- function(n, kind) switch(kind,
  all = rep(1, n), none = rep(0, n), some = rbinom(n, 1, 0.6), few = rbinom(n, 1, 0.2))
any_times <- function(n) times(n, sample(c("days", "quarters", "fine"), 1))
any_status <- function(n) status(n, sample(c("all", "none", "some", "some", "some", "few"), 1))

kaplan_meier <- function(entry, exit, event) {
  if (length(exit) == 0) return(emit(m = "km", entry = entry, exit = exit, event = event, time = numeric(), risk = numeric(),
    events = numeric(), survival = numeric(), error = numeric(), low = numeric(), high = numeric(), quantiles = rep(NA, 9)))
  delayed <- any(entry > -Inf)
  surv <- if (delayed) Surv(entry, exit, event) else Surv(exit, event)
  fit <- survfit(surv ~ 1, conf.type = "log-log")
  at <- fit$n.event > 0
  # R reads quantiles off by sorting; with delayed entry limits can go up again, and then it takes a later crossing than the first.
  falling <- function(x) all(diff(x[!is.na(x)]) <= 1e-12)
  q <- if (falling(fit$lower) && falling(fit$upper)) quantile(fit, c(0.25, 0.5, 0.75)) else NULL
  error <- fit$std.err[at]
  error[!is.finite(error)] <- NA
  emit(m = "km", entry = entry, exit = exit, event = event, time = fit$time[at], risk = fit$n.risk[at],
    events = fit$n.event[at], survival = fit$surv[at], error = error,
    low = fit$lower[at], high = fit$upper[at], quantiles = c(q$quantile, q$lower, q$upper))
}
kaplan_meier(numeric(), numeric(), numeric())
for (i in 1:450) {
  n <- if (i <= 40) 1 else if (i <= 80) 2 else sample(3:28, 1)
  exit <- any_times(n)
  kaplan_meier(rep(-Inf, n), exit, any_status(n))
}
for (i in 1:250) {
  n <- if (i <= 20) 1 else sample(2:28, 1)
  exit <- any_times(n) + 1
  entry <- round(exit * sample(c(0, 0.3, 0.5, 0.9), n, TRUE) * runif(n), 2)
  kaplan_meier(entry, exit, any_status(n))
}

for (i in 1:250) {
  n <- if (i <= 10) 1 else sample(2:25, 1)
  exit <- any_times(n)
  exit[exit == 0] <- 1
  cause <- sample(0:2, n, TRUE)
  fit <- survfit(Surv(exit, factor(cause, 0:2)) ~ 1)
  emit(m = "incidence", exit = exit, cause = cause, time = fit$time, first = fit$pstate[, 2], second = fit$pstate[, 3])
}

for (i in 1:300) {
  k <- sample(2:4, 1)
  n <- sample(k:60, 1)
  group <- c(1:k, sample(1:k, n - k, TRUE))
  exit <- any_times(n)
  event <- any_status(n)
  delayed <- FALSE
  test <- if (sum(event) == 0) NULL else tryCatch(survdiff(Surv(exit, event) ~ group), error = function(e) NULL)
  if (is.null(test)) next
  variance <- as.matrix(test$var)
  if (any(test$exp == 0) || qr(variance)$rank < k - 1) next
  emit(m = "logrank", exit = exit, event = event, group = group, observed = test$obs, expected = test$exp,
    chisq = test$chisq, p = pchisq(test$chisq, k - 1, lower.tail = FALSE))
}

wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
for (i in 1:300) {
  n <- if (i <= 30) i else sample(c(1:50, 100, 148, 263, 1000, 20000), 1)
  x <- if (i %% 10 == 0) 0 else if (i %% 10 == 1) n else rbinom(1, n, runif(1))
  emit(m = "proportion", x = x, n = n, wilson = wilson(x, n), exact = binom.test(x, n)$conf.int)
}

for (i in 1:200) {
  n <- sample(c(1:30, 70, 200, 5000), 2, TRUE)
  x <- rbinom(2, n, sample(c(0, runif(1), runif(1), 1), 2, TRUE))
  a <- wilson(x[1], n[1])
  b <- wilson(x[2], n[2])
  p <- x / n
  emit(m = "newcombe", x = x, n = n, difference = p[1] - p[2],
    low = p[1] - p[2] - sqrt((p[1] - a[1])^2 + (b[2] - p[2])^2), high = p[1] - p[2] + sqrt((a[2] - p[1])^2 + (p[2] - b[1])^2))
}

for (i in 1:120) {
  x <- if (i <= 20) i - 1 else rpois(1, sample(c(1, 10, 300, 20000), 1))
  emit(m = "poisson", x = x, interval = poisson.test(x)$conf.int)
}

for (i in 1:250) {
  x <- rpois(2, sample(c(0.5, 3, 20, 200), 2, TRUE))
  if (sum(x) == 0) next
  exposure <- sample(c(1, 4, 30, 99.5, 365), 2, TRUE)
  test <- poisson.test(x, exposure)
  emit(m = "rates", x = x, exposure = exposure, p = test$p.value, interval = test$conf.int)
}

spread <- function(t) t * (t - 1) * (2 * t + 5)
for (i in 1:250) {
  n <- if (i <= 4) i - 1 else sample(2:40, 1)
  x <- if (i %% 3 == 0) sample(1:5, n, TRUE) else if (i %% 3 == 1) round(rnorm(n), 6) else round(0.2 * seq_len(n) + rnorm(n), 6)
  pairs <- if (n < 2) numeric() else outer(x, x, function(a, b) sign(b - a))[upper.tri(diag(n))]
  s <- sum(pairs)
  variance <- (spread(n) - sum(spread(table(x)))) / 18
  z <- if (s == 0) 0 else (s - sign(s)) / sqrt(variance)
  exact <- n > 1 && !anyDuplicated(x)
  p <- if (exact) cor.test(seq_len(n), x, method = "kendall", exact = TRUE)$p.value else 2 * pnorm(-abs(z))
  slopes <- if (n < 2) numeric() else sort(outer(seq_len(n), seq_len(n), function(a, b) (x[b] - x[a]) / (b - a))[upper.tri(diag(n))])
  width <- qnorm(0.975) * sqrt(variance)
  low <- floor((length(slopes) - width) / 2)
  high <- ceiling((length(slopes) + width) / 2) + 1
  within <- low >= 1 && high <= length(slopes)
  emit(m = "trend", x = x, s = s, variance = variance, z = z, p = p, slope = if (n < 2) NA else median(slopes),
    low = if (within) slopes[low] else NA, high = if (within) slopes[high] else NA)
}

for (i in 1:120) {
  p <- if (i == 1) numeric() else round(runif(sample(1:40, 1))^sample(c(1, 1, 3), 1), sample(c(2, 6), 1))
  emit(m = "bh", p = p, adjusted = p.adjust(p, "BH"))
}

for (i in 1:120) {
  x <- round(rexp(sample(1:30, 1), 0.05), sample(0:3, 1))
  emit(m = "quantiles", x = x, at = quantile(x, c(0, 0.25, 0.5, 0.9, 1), names = FALSE))
}

for (i in 1:150) {
  k <- sample(2:5, 1)
  cells <- array(rpois(4 * k, sample(c(2, 8, 40), 1)) + 1, c(2, 2, k))
  test <- mantelhaen.test(cells, correct = FALSE)
  emit(m = "strata", x = cells[1, 1, ], n = cells[1, 1, ] + cells[1, 2, ], other_x = cells[2, 1, ], other_n = cells[2, 1, ] + cells[2, 2, ],
    ratio = test$estimate, interval = test$conf.int)
}
