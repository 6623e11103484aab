// SPDX-FileCopyrightText: 2026 The Backroom developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/filter_editor.h"

#include "models/core/money.h"
#include "ui/common/filter_words.h"
#include "ui/common/look.h"
#include "ui/common/popup.h"
#include "ui/common/tree_filter_editor.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace {

template<typename Filter>
Filter valueOr(const std::optional<FilterValue> &value, Filter otherwise = {})
{
    if (value) {
        if (const auto *filter = std::get_if<Filter>(&*value))
            return *filter;
    }
    return otherwise;
}

class StatusEditor final : public FilterEditor
{
public:
    StatusEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
        : FilterEditor(definition, parent)
    {
        const QStringList codes = valueOr<StatusFilter>(value).codes;
        for (const FilterOption &option : definition.options) {
            auto *box = new QCheckBox(option.title);
            box->setObjectName(definition.id + option.code + QStringLiteral("Check"));
            box->setProperty("code", option.code);
            box->setChecked(codes.contains(option.code));
            connect(box, &QCheckBox::toggled, this, &StatusEditor::announce);
            content()->addWidget(box);
            m_boxes << box;
        }
        if (!m_boxes.isEmpty())
            setFocusProxy(m_boxes.first());
    }

private:
    void announce()
    {
        StatusFilter filter;
        for (const QCheckBox *box : std::as_const(m_boxes)) {
            if (box->isChecked())
                filter.codes << box->property("code").toString();
        }
        setValue(filter.codes.isEmpty() ? std::nullopt : std::optional<FilterValue>(filter));
    }

    QList<QCheckBox *> m_boxes;
};

class DateEditor final : public FilterEditor
{
    Q_DECLARE_TR_FUNCTIONS(DateEditor)

public:
    DateEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
        : FilterEditor(definition, parent)
        , m_presets(new QButtonGroup(this))
        , m_from(dayEdit(QStringLiteral("dateFromEdit"), tr("From")))
        , m_to(dayEdit(QStringLiteral("dateToEdit"), tr("To")))
    {
        using Preset = DateFilter::Preset;
        const DateFilter filter = valueOr<DateFilter>(value, {.preset = Preset::Last30Days, .from = {}, .to = {}});
        for (const Preset preset : {Preset::Today, Preset::Yesterday, Preset::Last7Days, Preset::Last30Days, Preset::ThisWeek,
                                    Preset::ThisMonth, Preset::LastMonth, Preset::ThisYear, Preset::Custom}) {
            auto *button = new QRadioButton(preset == Preset::Custom ? tr("from … to …")
                                                                     : dateWords({.preset = preset, .from = {}, .to = {}}));
            button->setObjectName(QStringLiteral("datePreset%1").arg(int(preset)));
            button->setChecked(value && preset == filter.preset);
            m_presets->addButton(button, int(preset));
            content()->addWidget(button);
        }
        const DateFilter::Days days = filter.days(QDate::currentDate());
        m_from->setDate(days.from.isValid() ? days.from : QDate::currentDate());
        m_to->setDate(days.to.isValid() ? days.to : QDate::currentDate());

        auto *range = new QGridLayout;
        range->setHorizontalSpacing(Space::Small);
        range->addWidget(plainLabel(tr("From"), TextLook::Small), 0, 0);
        range->addWidget(plainLabel(tr("To"), TextLook::Small), 0, 1);
        range->addWidget(m_from, 1, 0);
        range->addWidget(m_to, 1, 1);
        content()->addLayout(range);

        connect(m_presets, &QButtonGroup::idClicked, this, &DateEditor::announce);
        for (QDateEdit *edit : {m_from, m_to}) {
            connect(edit, &QDateEdit::dateChanged, this, [this] {
                m_presets->button(int(Preset::Custom))->setChecked(true);
                announce();
            });
        }
        setFocusProxy(m_presets->button(int(filter.preset)));
    }

private:
    static QDateEdit *dayEdit(const QString &name, const QString &label)
    {
        auto *edit = new QDateEdit;
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setCalendarPopup(true);
        return edit;
    }

    void announce()
    {
        DateFilter filter{.preset = DateFilter::Preset(m_presets->checkedId()), .from = {}, .to = {}};
        if (filter.preset == DateFilter::Preset::Custom) {
            filter.from = qMin(m_from->date(), m_to->date());
            filter.to = qMax(m_from->date(), m_to->date());
        }
        setValue(FilterValue(filter));
    }

    QButtonGroup *m_presets;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

class MoneyEditor final : public FilterEditor
{
    Q_DECLARE_TR_FUNCTIONS(MoneyEditor)

public:
    MoneyEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
        : FilterEditor(definition, parent)
        , m_filter(valueOr<MoneyFilter>(value))
        , m_from(amountEdit(QStringLiteral("moneyFromEdit"), tr("From"), m_filter.from))
        , m_to(amountEdit(QStringLiteral("moneyToEdit"), tr("To"), m_filter.to))
        , m_wrong(plainLabel({}, TextLook::Bad))
    {
        auto *range = new QGridLayout;
        range->setHorizontalSpacing(Space::Small);
        range->addWidget(plainLabel(tr("From"), TextLook::Small), 0, 0);
        range->addWidget(plainLabel(tr("To"), TextLook::Small), 0, 1);
        range->addWidget(m_from, 1, 0);
        range->addWidget(m_to, 1, 1);
        content()->addLayout(range);
        m_wrong->setWordWrap(true);
        m_wrong->hide();
        content()->addWidget(m_wrong);
        for (QLineEdit *edit : {m_from, m_to})
            connect(edit, &QLineEdit::editingFinished, this, &MoneyEditor::announce);
        setFocusProxy(m_from);
    }

private:
    QLineEdit *amountEdit(const QString &name, const QString &label, std::optional<qint64> amount) const
    {
        auto *edit = new QLineEdit;
        edit->setObjectName(name);
        edit->setAccessibleName(label);
        edit->setAlignment(Qt::AlignRight);
        edit->setFixedWidth(110);
        if (amount)
            edit->setText(Money(*amount, m_filter.currency).toPlainString());
        return edit;
    }

    [[nodiscard]] bool read(QLineEdit *edit, std::optional<qint64> &amount)
    {
        amount.reset();
        const QString text = edit->text().trimmed();
        setInvalid(edit, false);
        if (text.isEmpty())
            return true;
        const Result<Money> money = Money::parse(text, m_filter.currency);
        if (money) {
            amount = money->minorUnits();
            return true;
        }
        setInvalid(edit, true);
        m_wrong->setText(money.error().message);
        return false;
    }

    void announce()
    {
        const bool understood = read(m_from, m_filter.from) & read(m_to, m_filter.to);
        m_wrong->setVisible(!understood);
        if (!understood)
            return;
        const bool isEmpty = !m_filter.from && !m_filter.to;
        setValue(isEmpty ? std::nullopt : std::optional<FilterValue>(m_filter));
    }

    MoneyFilter m_filter;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QLabel *m_wrong;
};

class TextEditor final : public FilterEditor
{
public:
    TextEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
        : FilterEditor(definition, parent)
        , m_edit(new QLineEdit(valueOr<TextFilter>(value).text))
    {
        m_edit->setObjectName(QStringLiteral("textFilterEdit"));
        m_edit->setAccessibleName(definition.title);
        m_edit->setMinimumWidth(220);
        content()->addWidget(m_edit);
        connect(m_edit, &QLineEdit::editingFinished, this, [this] {
            const QString text = m_edit->text().trimmed();
            setValue(text.isEmpty() ? std::nullopt : std::optional<FilterValue>(TextFilter{text}));
        });
        setFocusProxy(m_edit);
    }

private:
    QLineEdit *m_edit;
};

class YesNoEditor final : public FilterEditor
{
    Q_DECLARE_TR_FUNCTIONS(YesNoEditor)

public:
    YesNoEditor(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
        : FilterEditor(definition, parent)
    {
        for (const bool yes : {true, false}) {
            auto *button = new QRadioButton(yes ? tr("Yes") : tr("No"));
            button->setObjectName(yes ? QStringLiteral("yesRadio") : QStringLiteral("noRadio"));
            button->setChecked(value && valueOr<YesNoFilter>(value).yes == yes);
            connect(button, &QRadioButton::clicked, this, [this, yes] { setValue(FilterValue(YesNoFilter{yes})); });
            content()->addWidget(button);
            if (yes)
                setFocusProxy(button);
        }
    }
};

} // namespace

FilterEditor *FilterEditor::create(const FilterDefinition &definition, const std::optional<FilterValue> &value, QWidget *parent)
{
    switch (definition.kind) {
    case FilterKind::Status: return new StatusEditor(definition, value, parent);
    case FilterKind::Date: return new DateEditor(definition, value, parent);
    case FilterKind::Money: return new MoneyEditor(definition, value, parent);
    case FilterKind::Text: return new TextEditor(definition, value, parent);
    case FilterKind::YesNo: return new YesNoEditor(definition, value, parent);
    case FilterKind::Tree: return definition.nodes ? createTreeFilterEditor(definition, value, parent) : nullptr;
    }
    return nullptr;
}

FilterEditor::FilterEditor(const FilterDefinition &definition, QWidget *parent)
    : QWidget(parent, Popup::flags())
    , m_content(new QVBoxLayout(this))
{
    setObjectName(definition.id + QStringLiteral("FilterEditor"));
    setAttribute(Qt::WA_TranslucentBackground);
    setAttribute(Qt::WA_DeleteOnClose);
    m_content->setContentsMargins(Space::Large, Space::Medium, Space::Large, Space::Large);
    m_content->setSpacing(Space::Small);
    m_content->addWidget(plainLabel(definition.title, TextLook::Strong));
}

void FilterEditor::setValue(const std::optional<FilterValue> &value)
{
    m_value = value;
    emit valueChanged();
}

void FilterEditor::paintEvent(QPaintEvent *)
{
    Popup::paint(this);
}

void FilterEditor::openBelow(const QWidget *anchor)
{
    Popup::openBelow(this, anchor);
}
