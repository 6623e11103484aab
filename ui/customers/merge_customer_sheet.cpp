// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/customers/merge_customer_sheet.h"

#include "models/customers/customer_profile.h"
#include "ui/common/action_button.h"
#include "ui/common/card_parts.h"
#include "ui/common/format.h"
#include "ui/common/look.h"
#include "ui/common/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr int sheetWidth = 520;
constexpr int shortestSearch = 3;
constexpr auto searchDelay = 150ms;

} // namespace

MergeCustomerSheet::MergeCustomerSheet(const CustomerQueries &queries, QWidget *page)
    : Sheet(page)
    , m_queries(queries)
    , m_title(plainLabel({}, TextLook::Title))
    , m_effect(wrapped(plainLabel({}, TextLook::Muted)))
    , m_notice(new Notice)
    , m_words(new QLineEdit)
    , m_matches(new QListWidget)
    , m_found(wrapped(plainLabel({}, TextLook::Small)))
    , m_merge(new ActionButton(tr("Merge"), Qt::CTRL | Qt::Key_Return))
{
    setObjectName(QStringLiteral("mergeCustomerSheet"));
    m_title->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("mergeCustomerNotice"));
    m_words->setObjectName(QStringLiteral("mergeIntoEdit"));
    m_words->setAccessibleName(tr("The other customer"));
    m_words->setPlaceholderText(tr("Name, e-mail or phone of the customer who stays"));
    m_words->setClearButtonEnabled(true);
    m_matches->setObjectName(QStringLiteral("mergeIntoList"));
    m_matches->setAccessibleName(tr("Customers found"));
    m_matches->setFixedHeight(168);
    m_found->setObjectName(QStringLiteral("mergeFoundLabel"));
    m_merge->setObjectName(QStringLiteral("mergeNowButton"));
    setLook(m_merge, ButtonLook::Danger);
    auto *close = new QPushButton(tr("Close (Esc)"));
    close->setObjectName(QStringLiteral("mergeCloseButton"));
    setLook(close, ButtonLook::Quiet);

    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(Space::Page, Space::Page, Space::Page, Space::Page);
    layout->setSpacing(Space::Medium);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(close);
    buttons->addStretch();
    buttons->addWidget(m_merge);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_effect, m_notice, m_words, m_matches, m_found})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    setForm(form, sheetWidth);
    setFirstField(m_words);

    m_delay.setSingleShot(true);
    m_delay.setInterval(searchDelay);
    connect(&m_delay, &QTimer::timeout, this, &MergeCustomerSheet::find);
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    connect(m_matches, &QListWidget::currentRowChanged, this, &MergeCustomerSheet::showChoice);
    connect(close, &QPushButton::clicked, this, &Sheet::close);
    connect(m_merge, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        emit mergeRequested(m_matches->currentItem()->data(Qt::UserRole).toUuid());
    });
}

void MergeCustomerSheet::openFor(const CustomerProfile &customer)
{
    m_id = customer.id;
    m_name = Format::isolated(customer.name);
    m_title->setText(tr("Merge %1 into another customer").arg(m_name));
    m_effect->setText(tr("%Ln order(s), with payments, carts, reviews and points, go to the customer you choose. This account is closed. It cannot be undone.",
                         nullptr, customer.orderCount()));
    m_notice->clear();
    m_words->clear();
    showMatches({});
    setBusy(false);
    open();
}

void MergeCustomerSheet::setBusy(bool busy)
{
    m_busy = busy;
    showChoice();
}

void MergeCustomerSheet::showFailure(const Error &error)
{
    m_notice->tell(Tone::Bad, error.message);
}

bool MergeCustomerSheet::hasInput() const
{
    return isOpen() && !m_words->text().isEmpty();
}

void MergeCustomerSheet::find()
{
    m_token.cancel();
    m_token = CancelToken();
    const QString words = m_words->text().trimmed();
    if (words.size() < shortestSearch) {
        (void)m_search.next();
        showMatches({});
        return;
    }
    deliver(m_queries.suggest(words, m_token), this, m_search.next(), [this](const Result<QList<CustomerMatch>> &matches) {
        if (matches)
            showMatches(*matches);
        else if (matches.error().kind != Error::Kind::Cancelled)
            m_notice->tell(Tone::Bad, matches.error().message);
    });
}

void MergeCustomerSheet::showMatches(const QList<CustomerMatch> &matches)
{
    m_matches->clear();
    for (const CustomerMatch &match : matches) {
        if (match.id == m_id || match.state != QLatin1String("ACTIVE"))
            continue;
        auto *item = new QListWidgetItem(dotted({match.name, match.email}), m_matches);
        item->setData(Qt::UserRole, match.id);
    }
    const bool asked = m_words->text().trimmed().size() >= shortestSearch;
    m_found->setText(m_matches->count() > 0 ? QString()
                         : asked            ? tr("No other open account fits.")
                                            : tr("Type at least three characters."));
    m_found->setVisible(!m_found->text().isEmpty());
    showChoice();
}

void MergeCustomerSheet::showChoice()
{
    const QListWidgetItem *chosen = m_matches->currentItem();
    m_merge->setEnabled(chosen != nullptr && !m_busy);
    m_merge->setText(m_busy ? tr("Merging…") : tr("Merge, for good"));
}
